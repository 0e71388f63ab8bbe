import type { Fact } from '@microgrid/facts/fact';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

/**
 * Keeps facts, each once, with its place among those of its subject.
 * @returns of each subject of which something is new, the first new position.
 */
export async function keepHeard(
  em: SqlEntityManager,
  facts: readonly (Fact & { hash: string })[],
): Promise<Map<string, number>> {
  const told = facts.map(({ id, subject, type, time, gridcode, data, hash }) => ({
    id,
    subject,
    type,
    time,
    gridcode,
    data,
    hash,
  }));
  const { rows } = await sql<{ subject: string; first: number }>`
    with fact as materialized (
      select distinct on (id) fact.*, place from json_array_elements(${JSON.stringify(told)}::json)
        with ordinality as told(fact, place),
        json_to_record(told.fact) as fact(id uuid, subject text, type text, "time" timestamptz, gridcode text, data jsonb, hash text)
      order by id, place
    ), kept as (
      insert into evaluations.heard_fact (fact_id, subject, position, type, told_at, grid_code, data, hash)
      select id, subject, coalesce(last, 0) + row_number() over (partition by subject order by place), type, "time", gridcode,
        data, hash
      from fact left join lateral (
        select max(position) as last from evaluations.heard_fact where heard_fact.subject = fact.subject
      ) as former on true
      where not exists (select 1 from evaluations.heard_fact where heard_fact.fact_id = fact.id)
      returning subject, position
    )
    select subject, min(position) as first from kept group by subject
  `.execute(em.getKysely<unknown>());
  return new Map(rows.map(({ subject, first }) => [subject, first]));
}
