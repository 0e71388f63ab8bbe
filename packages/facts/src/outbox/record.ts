import type { EntityManager } from '@mikro-orm/core';
import { sql, type Kysely } from 'kysely';
import type { FactType } from '../catalogue/catalogue.ts';
import { factOf, type Fact, type FactContent } from '../fact.ts';
import { OutboxEntity } from './outbox.entity.ts';

/**
 * Records a fact in the outbox, in the transaction of the write that it tells of: both are committed or neither. Two
 * writes to one subject must exclude each other (lock or version): their facts are delivered in the order recorded.
 * @throws Error when the fact holds something that the catalogue does not name, or is another subgraph's to tell.
 */
export function record<Type extends FactType>(em: EntityManager, type: Type, happened: FactContent<Type>): void {
  em.create(OutboxEntity, { fact: factOf(type, happened, emitterOf(em)), recordedAt: new Date() });
}

/** Records many facts in one statement, in the outbox of `schema` and in the transaction of whoever brings the things in. */
export async function recordAll(transaction: Kysely<unknown>, schema: string, facts: readonly Fact[]): Promise<void> {
  await sql`
    insert into ${sql.table(`${schema}.outbox`)} (fact, recorded_at)
    select value, now() from json_array_elements(${JSON.stringify(facts)}::json) with ordinality order by ordinality
  `.execute(transaction);
}

/** The subgraph whose outbox this is: its schema is its name, with underscores where PostgreSQL wants no hyphens. */
function emitterOf(em: EntityManager): string {
  return em.config.get('schema', '').replaceAll('_', '-');
}
