import type { Fact } from '@microgrid/facts/fact';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

/** Keeps facts, each once, with its place among those of its subject. */
export async function keepHeard(em: SqlEntityManager, facts: readonly (Fact & { hash: string })[]): Promise<void> {
  await sql`
    insert into evaluations.heard_fact (fact_id, subject, position, type, told_at, grid_code, data, hash)
    select id, subject, coalesce(last, 0) + row_number() over (partition by subject order by place), type, "time", gridcode,
      data, hash
    from (
      select distinct on (id) fact.*, place from json_array_elements(${JSON.stringify(facts)}::json)
        with ordinality as told(fact, place),
        json_to_record(told.fact) as fact(id uuid, subject text, type text, "time" timestamptz, gridcode text, data jsonb, hash text)
      order by id, place
    ) as fact
    left join lateral (
      select max(position) as last from evaluations.heard_fact where heard_fact.subject = fact.subject
    ) as former on true
    where not exists (select 1 from evaluations.heard_fact where heard_fact.fact_id = fact.id)
  `.execute(em.getKysely<unknown>());
}
