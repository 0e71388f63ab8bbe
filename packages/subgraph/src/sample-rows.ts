import { bulkInsert } from '@microgrid/database/bulk-insert';
import type { Fact } from '@microgrid/facts/fact';
import { recordAll } from '@microgrid/facts/record';
import type { EntityClass, RequiredEntityData } from '@mikro-orm/core';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Kysely } from 'kysely';

/** What the sample has of one entity. */
export interface SampleRows {
  /** The entity's name. */
  readonly of: string;
  readonly rows: readonly object[];
  insert(transaction: Kysely<unknown>, orm: MikroORM): Promise<void>;
}

/** `rows` as the sample of `entity`, which TypeScript sees them fit. */
export function sampleRows<T extends object>(
  entity: EntityClass<T>,
  rows: readonly RequiredEntityData<T>[],
): SampleRows {
  return {
    of: entity.name,
    rows,
    insert: (transaction, orm) => bulkInsert(transaction, { orm, entity }, rows),
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
