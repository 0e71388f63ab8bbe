import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

const COLUMNS = sql.raw(
  `id, evaluation_id, indicator_code, fact_id, fact_type, occurred_at, grid_code, subject_kind, subject_id, hash, numerator,
    denominator`,
);

/**
 * Gathers what these evaluations count from the facts as they were frozen, and on how many days their posts were served.
 * Gathered again, each piece is the same one: what was said of it in a dispute stays.
 */
export async function gather(em: SqlEntityManager, ids: readonly string[]): Promise<void> {
  const isAgain = await isGathered(em, ids);
  // Looking for a conflict in each row would cost the first time, which is of a whole city, a third more.
  await (isAgain ? gatheredAgain(ids) : gatheredFirst(ids)).execute(em.getKysely<unknown>());
  await countServedDays(em, ids);
}

async function isGathered(em: SqlEntityManager, ids: readonly string[]): Promise<boolean> {
  const { rows } = await sql`
    select 1 from evaluations.evidence where evaluation_id = any(${ids}::uuid[]) limit 1
  `.execute(em.getKysely<unknown>());
  return rows.length > 0;
}

function gatheredFirst(ids: readonly string[]) {
  return sql`
    insert into evaluations.evidence (${COLUMNS}) select ${COLUMNS} from evaluations.evidence_of(${ids}::uuid[])
  `;
}

function gatheredAgain(ids: readonly string[]) {
  return sql`
    with gathered as materialized (select * from evaluations.evidence_of(${ids}::uuid[])), gone as (
      delete from evaluations.evidence where evaluation_id = any(${ids}::uuid[]) and disputed_at is null
        and not is_excluded and not exists (select 1 from gathered where gathered.id = evidence.id)
    )
    insert into evaluations.evidence (${COLUMNS}) select ${COLUMNS} from gathered
    on conflict (id) do update set fact_id = excluded.fact_id, fact_type = excluded.fact_type, hash = excluded.hash,
      occurred_at = excluded.occurred_at, numerator = excluded.numerator, denominator = excluded.denominator
  `;
}

/** Of the days of the period, those within the post and outside of leave and suspension. */
async function countServedDays(em: SqlEntityManager, ids: readonly string[]): Promise<void> {
  await sql`
    update evaluations.evaluation set gathered_at = round.frozen_at, served_days = (
      select greatest(0, least(round.period_to, post.ends_on) - greatest(round.period_from, post.starts_on) + 1) - coalesce((
        select sum(greatest(0, least(round.period_to, post.ends_on, absence.last::date)
          - greatest(round.period_from, post.starts_on, absence.first::date) + 1))
        from unnest(post.absent_from, post.absent_to) as absence(first, last)), 0)
      from evaluations.served_post post where post.appointment_id = evaluation.appointment_id
        and post.told_at <= round.frozen_at order by post.position desc limit 1)
    from evaluations.evaluation_round round
    where round.id = evaluation.round_id and evaluation.id = any(${ids}::uuid[])
  `.execute(em.getKysely<unknown>());
}
