import { INTERNAL_ROLE } from '@microgrid/database/row-level-security';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Grade } from '../../scheme/scheme.terms.ts';
import { computedStatuses } from '../evaluation.states.ts';
import type { EvaluationStatus } from '../evaluation.terms.ts';
import { resultOf, valueOf, type Counted, type GradeFrom } from './result.ts';

/** What is to be computed of one evaluation, as the database counts it. */
interface Computable {
  readonly id: string;
  readonly status: EvaluationStatus;
  /** Null for a department, which serves all the time. */
  readonly served_days: number | null;
  readonly period_days: number;
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
 * evaluations is outdated afterwards, their version apart, which stays.
 */
export async function recompute(em: SqlEntityManager, ids: readonly string[], options: Options = {}): Promise<void> {
  await asInternalWork(em, async () => {
    const computable = await em.execute<Computable[]>(COUNTED, [[...ids]]);
    const values = computable.flatMap(({ id, counted }) =>
      counted.map((each) => ({ id, code: each.code, ...partsOf(each), value: valueOf(each) })),
    );
    await em.execute(STORE_VALUES, [JSON.stringify(values)]);
    const results = computable.filter(({ status }) => options.isFirst === true || isComputed(status)).map(resultRow);
    await em.execute(options.isFirst === true ? STORE_FIRST_RESULTS : STORE_RESULTS, [JSON.stringify(results)]);
  });
}

function partsOf({ numerator, denominator }: Counted) {
  return { numerator, denominator };
}

function resultRow({ id, counted, served_days: servedDays, period_days: periodDays, grades }: Computable): {
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

/** The arithmetic sees every row, and comes back to the rights of whoever writes. */
async function asInternalWork(em: SqlEntityManager, deed: () => Promise<void>): Promise<void> {
  const [before] = await em.execute<[{ role: string }]>(`select current_setting('role') as role`);
  await em.execute(`select set_config('role', ?, true)`, [INTERNAL_ROLE]);
  await deed();
  await em.execute(`select set_config('role', ?, true)`, [before.role]);
}

const COUNTED = `
select evaluation.id, evaluation.status,
  case when evaluation.subject <> 'DEPARTMENT' then coalesce(evaluation.served_days, 0) end as served_days,
  round.period_to - round.period_from + 1 as period_days,
  (select json_agg(json_build_object('grade', grade, 'from', "from"::text)) from evaluations.scheme_band band
    where band.scheme_id = round.scheme_id) as grades,
  (select json_agg(json_build_object('code', weighed.indicator_code, 'weight', weighed.weight,
      'denominatorFact', indicator.denominator, 'direction', indicator.direction,
      'minDenominator', indicator.min_denominator,
      'numerator', case indicator.denominator when 'judgement.points_possible' then coalesce(evaluation.judgement, 0)
        else coalesce(sums.numerator, 0) end,
      'denominator', case indicator.denominator
        when 'judgement.points_possible' then case when evaluation.judgement is null then 0 else 5 end
        else coalesce(sums.denominator, 0) end) order by weighed.position)
    from evaluations.scheme_indicator weighed
    join evaluations.indicator on indicator.code = weighed.indicator_code
      and indicator.version = weighed.indicator_version
    left join (
      select indicator_code, sum(numerator)::int as numerator, sum(denominator)::int as denominator
      from evaluations.evidence where evaluation_id = evaluation.id and not is_excluded group by indicator_code
    ) sums on sums.indicator_code = weighed.indicator_code
    where weighed.scheme_id = round.scheme_id) as counted
from evaluations.evaluation
join evaluations.evaluation_round round on round.id = evaluation.round_id
where evaluation.id = any (?::uuid[]) order by evaluation.id`;

const STORE_VALUES = `
insert into evaluations.indicator_value (evaluation_id, indicator_code, numerator, denominator, value)
select id, code, numerator, denominator, value
from json_to_recordset(?::json) as computed(id uuid, code text, numerator int, denominator int, value float8)
on conflict (evaluation_id, indicator_code) do update
  set numerator = excluded.numerator, denominator = excluded.denominator, value = excluded.value`;

const storeResults = (also: string): string => `
update evaluations.evaluation set score = result.score, grade = result.grade, not_rated = result."notRated"${also}
from json_to_recordset(?::json) as result(id uuid, score float8, grade text, "notRated" text)
where evaluation.id = result.id`;
const STORE_RESULTS = storeResults('');
const STORE_FIRST_RESULTS = `${storeResults(`, status = 'COMPUTED', version = version + 1`)} and status = 'SELF_REVIEW'`;
