import type { Actor } from '@microgrid/access/actor';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { ClosedMonths } from './closed-months/closed-months.ts';
import type { SealedReads } from './sealed/sealed-reads.ts';

/** What every write may carry. */
export interface Write {
  /** The client's own id of this write; a retry with it is done once. */
  readonly writeId?: string | null;
}

/** The writing half of what a resolver is handed. */
export interface WritingContext {
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
  /** The caller's writes that were done before, by their `writeId`: they are answered whatever the caller may do by now. */
  readonly done: {
    has(writeId: string): Promise<boolean>;
    /** @throws Conflict when it is none, or one of other content. */
    again<T extends object>(input: Write): Promise<T>;
  };
}

/** What a resolver is handed, new for each request. */
export interface SubgraphContext<Tables> extends WritingContext {
  /** Reads, typed from the entities. */
  readonly db: Kysely<Tables>;
  readonly actor: Actor;
  /** How many rows figures may be counted of at once, on a database whose statements nothing ends. */
  readonly mostCounted: number | undefined;
  /** What everybody is told of closed months, rounded. */
  readonly closedMonths: ClosedMonths;
  /** What of the sealed this request has read or was refused. */
  readonly sealedReads: SealedReads;
  readonly log: Logger;
}
