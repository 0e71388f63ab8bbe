import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { asInternalWork } from '../../internal-work.ts';
import type { Grade } from '../../scheme/scheme.terms.ts';
import { computedStatuses } from '../evaluation.states.ts';
import type { EvaluationStatus } from '../evaluation.terms.ts';
import { resultOf, valueOf, type Counted, type GradeFrom } from './result.ts';

/** What is to be computed of one evaluation, as the database counts it. */
interface Computable {
  readonly id: string;
  readonly status: EvaluationStatus;
  /** Null for a department, which serves all the time. */
  readonly servedDays: number | null;
  readonly periodDays: number;
  readonly counted: readonly Counted[];
  readonly grades: readonly GradeFrom[];
}

interface Options {
  /** Whether these have their first result now. */
  readonly isFirst?: boolean;
}

/**
 * Computes anew, from the evidence that is not excluded and the judgement: the values of all, and the results of those
 * that have one already (of all, the first time). Flush before: it looks at what is stored. What is loaded of these
 * evaluations is outdated afterwards, their version apart, which stays. It is internal work.
 */
export async function recompute(em: SqlEntityManager, ids: readonly string[], options: Options = {}): Promise<void> {
  const { isFirst = false } = options;
  const db = em.getKysely<unknown>();
  const { rows: computable } = await computableOf(ids).execute(db);
  const values = computable.flatMap((each) =>
    each.counted.map((of) => ({ id: each.id, code: of.code, ...partsOf(of), value: valueOf(of) })),
  );
  await storeValues(values).execute(db);
  const results = computable.filter(({ status }) => isFirst || isComputed(status)).map(resultRow);
  await storeResults(results, isFirst).execute(db);
}

/** The same of one evaluation, in the transaction of somebody's deed that changes what it counts. */
export function recomputeAfter(em: SqlEntityManager, id: string): Promise<void> {
  return asInternalWork(em, () => recompute(em, [id]));
}

function partsOf({ numerator, denominator }: Counted) {
  return { numerator, denominator };
}

function resultRow({ id, counted, servedDays, periodDays, grades }: Computable): {
  id: string;
  score: number | null;
  grade: Grade | null;
  notRated: string | null;
} {
  const served = servedDays === null ? null : { servedDays, periodDays };
  return { id, ...resultOf(counted, served, grades) };
}

function isComputed(status: EvaluationStatus): boolean {
  return computedStatuses.some((computed) => computed === status);
}

function computableOf(ids: readonly string[]) {
  return sql<Computable>`
    select evaluation.id, evaluation.status,
      case when evaluation.subject <> 'DEPARTMENT' then coalesce(evaluation.served_days, 0) end as "servedDays",
      round.period_to - round.period_from + 1 as "periodDays",
      (select json_agg(json_build_object('grade', grade, 'from', "from"::text)) from evaluations.scheme_band band
        where band.scheme_id = round.scheme_id) as grades,
      (select json_agg(json_build_object('code', weighed.indicator_code, 'weight', weighed.weight,
          'denominatorFact', indicator.denominator, 'direction', indicator.direction,
          'minDenominator', indicator.min_denominator,
          'numerator', case indicator.denominator when 'judgement.points_possible' then coalesce(judged.points, 0)
            else coalesce((sums.parts -> weighed.indicator_code ->> 0)::int, 0) end,
          'denominator', case indicator.denominator
            when 'judgement.points_possible' then case when judged.points is null then 0 else 5 end
            else coalesce((sums.parts -> weighed.indicator_code ->> 1)::int, 0) end) order by weighed.position)
        from evaluations.scheme_indicator weighed
        join evaluations.indicator on indicator.code = weighed.indicator_code
          and indicator.version = weighed.indicator_version
        where weighed.scheme_id = round.scheme_id) as counted
    from evaluations.evaluation
    join evaluations.evaluation_round round on round.id = evaluation.round_id
    cross join lateral (
      select case when not evaluation.is_judgement_excluded then evaluation.judgement end as points
    ) judged
    cross join lateral (
      select jsonb_object_agg(indicator_code, jsonb_build_array(numerator, denominator)) as parts from (
        select indicator_code, sum(numerator) as numerator, sum(denominator) as denominator
        from evaluations.evidence where evaluation_id = evaluation.id and not is_excluded group by indicator_code
      ) as evidence
    ) sums
    where evaluation.id = any (${ids}::uuid[]) order by evaluation.id`;
}

function storeValues(values: readonly object[]) {
  return sql`
    insert into evaluations.indicator_value (evaluation_id, indicator_code, numerator, denominator, value)
    select id, code, numerator, denominator, value from json_to_recordset(${JSON.stringify(values)}::json)
      as computed(id uuid, code text, numerator int, denominator int, value float8)
    on conflict (evaluation_id, indicator_code) do update
      set numerator = excluded.numerator, denominator = excluded.denominator, value = excluded.value
      where (indicator_value.numerator, indicator_value.denominator, indicator_value.value)
        is distinct from (excluded.numerator, excluded.denominator, excluded.value)`;
}

function storeResults(results: readonly object[], isFirst: boolean) {
  const computed = isFirst ? sql`, status = 'COMPUTED', version = version + 1` : sql``;
  const before = isFirst ? sql` and evaluation.status = 'SELF_REVIEW'` : sql``;
  return sql`
    update evaluations.evaluation
    set score = result.score, grade = result.grade, not_rated = result."notRated"${computed}
    from json_to_recordset(${JSON.stringify(results)}::json)
      as result(id uuid, score float8, grade text, "notRated" text)
    where evaluation.id = result.id${before}`;
}
