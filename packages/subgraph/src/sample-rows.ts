import { insertRows } from '@microgrid/database/bulk-insert';
import type { FactType } from '@microgrid/facts/catalogue';
import { factOf, type Fact, type FactContent } from '@microgrid/facts/fact';
import { recordAll } from '@microgrid/facts/record';
import type { Random } from '@microgrid/sample-network/random';
import type { EntityClass, RequiredEntityData } from '@mikro-orm/core';
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import type { Kysely } from 'kysely';

/** What the sample has of one entity. */
export interface SampleRows {
  /** The entity's name. */
  readonly of: string;
  readonly rows: readonly object[];
  /**
   * Brings it in.
   * @param transaction of internal work.
   * @param stopping aborted when it is to give up: what takes long looks at it meanwhile.
   */
  insert(transaction: Kysely<unknown>, orm: MikroORM, stopping?: AbortSignal): Promise<void>;
}

/** `rows` as the sample of `entity`, which TypeScript sees them fit. */
export function sampleRows<T extends object>(
  entity: EntityClass<T>,
  rows: readonly RequiredEntityData<T>[],
): SampleRows {
  return {
    of: entity.name,
    rows,
    insert: (transaction, orm) => insertRows(transaction, { orm, entity }, rows),
  };
}

/** `facts` as the sample of the outbox: what the things that it brings are told of by. */
export function sampleFacts(facts: readonly Fact[]): SampleRows {
  return {
    of: 'Outbox',
    rows: facts,
    insert: (transaction, orm) => recordAll(transaction, orm.config.get('schema', ''), facts),
  };
}

/** What the domain's own code makes of the sample where no rows can be given, in the transaction that brings it in. */
export function sampleDeed(
  of: string,
  deed: (em: SqlEntityManager, stopping?: AbortSignal) => Promise<void>,
): SampleRows {
  return {
    of,
    rows: [],
    async insert(transaction, orm, stopping) {
      const em = orm.em.fork();
      em.setTransactionContext(transaction);
      await deed(em, stopping);
      await em.flush();
    },
  };
}

/** When a fact of the sample was told, and what its id is drawn from. */
interface Past {
  readonly at: Date;
  readonly emitter: string;
  readonly random: Random;
}

/** A fact that was told in the past of the sample, which nobody is told of again. */
export function toldBefore<Type extends FactType>(
  type: Type,
  content: FactContent<Type>,
  { at, emitter, random }: Past,
): Fact<Type> {
  return { ...factOf(type, content, emitter), id: random.uuid(at), time: at.toISOString() };
}
