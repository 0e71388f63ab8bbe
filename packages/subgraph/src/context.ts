import type { Actor } from '@microgrid/access/actor';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { SealedReads } from './sealed/sealed-reads.ts';

/** What every write may carry. */
export interface Write {
  /** The client's own id of this write; a retry with it is done once. */
  readonly writeId?: string | null;
}

/** What a resolver is handed, new for each request. */
export interface SubgraphContext<Tables> {
  /** Reads, typed from the entities. */
  readonly db: Kysely<Tables>;
  /**
   * The only way to write: runs `deed` in one transaction, once for each `writeId` of the caller. What the deed creates
   * takes the id that it is given.
   * @param line names the row that many may want at once, if there is one: they take turns for it, and other writes pass.
   * @throws Conflict when `writeId` came before with other content, or the entity changed meanwhile.
   */
  readonly write: <T extends object>(
    input: Write,
    deed: (em: SqlEntityManager, id: string) => Promise<T>,
    line?: string,
  ) => Promise<T>;
  readonly actor: Actor;
  /** What of the sealed this request has read or was refused. */
  readonly sealedReads: SealedReads;
  readonly log: Logger;
}
