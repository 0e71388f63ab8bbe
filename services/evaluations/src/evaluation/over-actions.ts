import { equalsAny } from '@microgrid/subgraph/equals-any';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { EvaluationAction } from './evaluation.terms.ts';

/** What the state of an evaluation offers beyond its day: self-reviews, disputes and appeals are taken until one, and one appeal is heard. */
const UNTIL_A_DAY: ReadonlySet<EvaluationAction> = new Set(['SELF_REVIEW', 'DISPUTE_EVIDENCE', 'APPEAL']);

/** Leaves of what the states of these evaluations offer, in their order, what their deeds would take now. */
export async function takenNow(
  evaluations: readonly { id: string }[],
  offered: readonly EvaluationAction[][],
  context: Context,
): Promise<EvaluationAction[][]> {
  const asked = evaluations.filter((_evaluation, index) => offered[index]?.some((action) => UNTIL_A_DAY.has(action)));
  const over = await overActions(
    asked.map(({ id }) => id),
    context,
  );
  return evaluations.map(({ id }, index) => (offered[index] ?? []).filter((action) => !over.has(`${action} ${id}`)));
}

async function overActions(ids: readonly string[], { db }: Context): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const today = sql`(select (evaluations.moment() at time zone 'Asia/Shanghai')::date)`;
  const isHeard = sql`exists (select 1 from evaluations.appeal where appeal.evaluation_id = evaluation.id and appeal.status <> 'WITHDRAWN')`;
  const rows = await db
    .selectFrom('evaluation')
    .innerJoin('evaluation_round', 'evaluation_round.id', 'evaluation.roundId')
    .select('evaluation.id')
    .select(sql<boolean>`coalesce(self_review_until < ${today}, false)`.as('isReviewOver'))
    .select(sql<boolean>`coalesce(appeal_until < ${today}, true) or ${isHeard}`.as('isAppealOver'))
    .select(sql<boolean>`final_at is not null or coalesce(appeal_until < ${today}, false)`.as('isDisputeOver'))
    .where('evaluation.id', '=', equalsAny(ids))
    .execute();
  return new Set(
    rows.flatMap(({ id, isReviewOver, isDisputeOver, isAppealOver }) => [
      ...(isReviewOver ? [`SELF_REVIEW ${id}`] : []),
      ...(isDisputeOver ? [`DISPUTE_EVIDENCE ${id}`] : []),
      ...(isAppealOver ? [`APPEAL ${id}`] : []),
    ]),
  );
}
