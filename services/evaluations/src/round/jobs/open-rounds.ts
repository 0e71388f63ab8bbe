import { plusDays, shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import { endOfLaterPeriod, periodOf } from '../../scheme/periods.ts';
import type { PeriodKind, SchemeSubject } from '../../scheme/scheme.terms.ts';
import type { EvaluationRoundStatus } from '../round.terms.ts';

/** How many periods an evaluation is kept after its own. */
const KEPT_PERIODS = 3;

interface SchemeInForce {
  readonly id: string;
  readonly subject: SchemeSubject;
  readonly periodKind: PeriodKind;
  readonly validFrom: string;
  readonly validTo: string | null;
  /** The last day of its last round. */
  readonly lastTo: string | null;
}

/**
 * Opens the round of the period that runs, for each scheme, and those of periods that went by since its last one. A scheme
 * without any begins with the period that runs: nobody is evaluated afterwards for what went before.
 */
export async function openRounds(em: SqlEntityManager, now: Date): Promise<void> {
  const today = shanghaiDate(now);
  const { rows: schemes } = await sql<SchemeInForce>`
    select id, subject, period_kind as "periodKind", valid_from::text as "validFrom", valid_to::text as "validTo",
      (select max(period_to)::text from evaluations.evaluation_round round where round.scheme_id = scheme.id) as "lastTo"
    from evaluations.scheme where valid_from <= ${today}::date
  `.execute(em.getKysely<unknown>());
  const rounds = schemes.flatMap((scheme) => missingRounds(scheme, today));
  if (rounds.length === 0) return;
  await sql`
    insert into evaluations.evaluation_round (id, scheme_id, subject, period, period_from, period_to, status)
    select evaluations.named_id("schemeId" || ' ' || period), "schemeId", subject, period, "from", "to", 'OPEN'
    from json_to_recordset(${JSON.stringify(rounds)}::json)
      as round("schemeId" uuid, subject text, period text, "from" date, "to" date)
    on conflict do nothing
  `.execute(em.getKysely<unknown>());
}

function missingRounds(
  { id: schemeId, subject, periodKind, validFrom, validTo, lastTo }: SchemeInForce,
  today: string,
) {
  const first = lastTo === null ? periodOf(today, periodKind).from : plusDays(lastTo, 1);
  const rounds = [];
  const last = validTo === null || today < validTo ? today : validTo;
  for (let day = first; day <= last && day >= validFrom;) {
    const period = periodOf(day, periodKind);
    rounds.push({ schemeId, subject, ...period });
    day = plusDays(period.to, 1);
  }
  return rounds;
}

export interface RoundToFill {
  readonly id: string;
  readonly subject: SchemeSubject;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly periodKind: PeriodKind;
}

/**
 * Gives everybody of the scheme an evaluation who has served in the period until now, or until its facts were frozen, and
 * to each department that was entered.
 * @param within only posts of this community; all by default.
 */
export async function fillRound(em: SqlEntityManager, round: RoundToFill, within?: string): Promise<void> {
  const isWithin = within === undefined ? sql`true` : sql`grid_code >= ${within} and grid_code < ${`${within}:`}`;
  const keptUntil = endOfLaterPeriod(round.periodFrom, round.periodKind, KEPT_PERIODS);
  await sql`
    with frozen as (
      select coalesce(frozen_at, evaluations.moment()) as at from evaluations.evaluation_round where id = ${round.id}::uuid
    ), post as (
      select distinct on (appointment_id) served_post.* from evaluations.served_post, frozen
      where told_at <= frozen.at and ${isWithin} order by appointment_id, position desc
    ), department as (
      select distinct on (subject) subject::uuid as id, data ->> 'areaCode' as area_code
      from evaluations.heard_fact, frozen where type in ('department.entered.v1', 'department.moved.v1')
        and told_at <= frozen.at order by subject, position desc
    ), evaluated as (
      select appointment_id, null::uuid as department_id, person_id, grid_code from post, frozen
      where role = ${round.subject} and starts_on <= ${round.periodTo}::date and ends_on >= ${round.periodFrom}::date
        and starts_on <= (frozen.at at time zone 'Asia/Shanghai')::date
      union all
      select null, id, null, regexp_replace(area_code, '(00)+$', '') from department where ${round.subject} = 'DEPARTMENT'
    )
    insert into evaluations.evaluation (id, round_id, subject, appointment_id, department_id, person_id, grid_code, period_to,
      status, kept_until)
    select evaluations.named_id(${round.id} || ' ' || coalesce(appointment_id, department_id)), ${round.id}::uuid,
      ${round.subject}, appointment_id, department_id, person_id, grid_code, ${round.periodTo}::date, 'OPEN',
      ${keptUntil}::date
    from evaluated on conflict do nothing
  `.execute(em.getKysely<unknown>());
}

/** The rounds in this state of which nothing was gathered yet, the first period first. */
export function roundsToFill(em: SqlEntityManager, status: EvaluationRoundStatus): Promise<RoundToFill[]> {
  return roundsWhere(
    em,
    sql`round.status = ${status} and not exists (select 1 from evaluations.evaluation
      where evaluation.round_id = round.id and evaluation.gathered_at = round.frozen_at)`,
  );
}

/** Fills those of these rounds of which nobody was told a result yet, with whom had a post by then after all. */
export async function fillFrozen(em: SqlEntityManager, ids: readonly string[]): Promise<void> {
  const rounds = await roundsWhere(em, sql`round.status = 'FROZEN' and round.id = any(${ids}::uuid[])`);
  for (const round of rounds) await fillRound(em, round);
}

async function roundsWhere(em: SqlEntityManager, condition: RawBuilder<unknown>): Promise<RoundToFill[]> {
  const { rows } = await sql<RoundToFill>`
    select round.id, round.subject, round.period_from::text as "periodFrom", round.period_to::text as "periodTo",
      scheme.period_kind as "periodKind"
    from evaluations.evaluation_round round join evaluations.scheme on scheme.id = round.scheme_id
    where ${condition} order by round.period_to, round.id
  `.execute(em.getKysely<unknown>());
  return rows;
}
