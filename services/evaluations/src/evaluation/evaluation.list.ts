import { holds, Role, scopesOf, type Actor } from '@microgrid/access/actor';
import { rowOfEachId } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { possibleIds } from '@microgrid/subgraph/ids';
import { inAnySubtree, inSubtree } from '@microgrid/subgraph/subtree';
import { whether } from '@microgrid/subgraph/whether';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { heardEvaluations } from '../appeal/appeal.list.ts';
import type { Context } from '../context.ts';
import type { EvaluationWhere } from './evaluation.arguments.ts';
import { leadersReviewers, streetReviewers } from './evaluation.policy.ts';

/** The evaluations that the caller may see and `where` lets through, in no order yet. */
export function evaluationList(context: Context, where?: EvaluationWhere | null) {
  let list = readableList(context);
  if (where?.status != null) list = list.where('status', '=', equalsAny(where.status));
  if (where?.roundId != null) list = list.where('roundId', '=', equalsAny(possibleIds([where.roundId])));
  if (where?.within != null) list = list.where(inSubtree(where.within));
  if (where?.isMine != null) list = list.where(whether(where.isMine, isOwn(context)));
  if (where?.isMineToReview != null) list = list.where(whether(where.isMineToReview, isToReview(context)));
  if (where?.hasOpenDispute != null) list = list.where(whether(where.hasOpenDispute, isContested));
  return list;
}

const isContested = sql<SqlBool>`exists (select 1 from evaluations.evidence where evidence.evaluation_id = evaluation.id
  and disputed_at is not null and dispute_outcome is null and not is_excluded)`;

/** The evaluations of references, in their order; null where there is none that the caller may see. */
export async function evaluationsOf(references: readonly { id: string }[], context: Context) {
  const ids = possibleIds(references.map(({ id }) => id));
  if (ids.length === 0) return references.map(() => null);
  const rows = await evaluationList(context).where('id', '=', equalsAny(ids)).execute();
  return rowOfEachId(references, rows);
}

function readableList(context: Context) {
  return context.db
    .selectFrom('evaluation')
    .selectAll()
    .select(isForMyDepartment(context).as('isForMyDepartment'))
    .where(
      sql<SqlBool>`(${isOwn(context)} or (status <> 'OPEN' and ${isAbove(context.actor)}) or ${isStreetsOnceFinal(context.actor)}
        or id = any(array(${heardEvaluations(context)})))`,
    );
}

function isForMyDepartment({ db, actor }: Context) {
  const mine = db
    .selectFrom('department_handler')
    .select('departmentId')
    .where('personId', '=', actor.subject)
    .where('endedAt', 'is', null);
  return sql<boolean>`coalesce(department_id = any(array(${mine})), false)`;
}

function isOwn(context: Context): RawBuilder<SqlBool> {
  const { subject } = context.actor;
  return sql<SqlBool>`(coalesce(person_id = ${subject}::uuid, false) or ${isForMyDepartment(context)})`;
}

/** As `mayReview` of the policy, with the states in which that is to be done. */
function isToReview(context: Context): RawBuilder<SqlBool> {
  const { actor } = context;
  const street = inAnySubtree(scopesOf(actor, streetReviewers));
  const isHeads = sql`(subject <> 'MICRO_GRID_LEADER' or not is_for_street or ${street})`;
  const led = scopesOf(actor, [Role.MICRO_GRID_LEADER]);
  const isSubordinate = sql`(subject = 'GRID_WORKER' and exists (select 1 from unnest(${led}::text[]) led where led ^@ grid_code))`;
  return sql<SqlBool>`(status = 'COMPUTED' and ${isAbove(actor)} and ${isHeads} and not ${isSubordinate} and not ${isOwn(context)})`;
}

/** As the policy says it. */
function isStreetsOnceFinal(actor: Actor): RawBuilder<SqlBool> {
  const street = inAnySubtree(scopesOf(actor, streetReviewers));
  return sql`(status in ('FINAL', 'ARCHIVED') and subject = 'MICRO_GRID_LEADER' and ${street})`;
}

function isAbove(actor: Actor): RawBuilder<SqlBool> {
  const head = inAnySubtree(scopesOf(actor, leadersReviewers));
  const scopes = scopesOf(actor, streetReviewers);
  const street = inAnySubtree(scopes);
  const overlaps = holds(actor, [Role.STREET_OFFICER])
    ? sql`exists (select 1 from unnest(${scopes}::text[]) scope where scope ^@ grid_code or grid_code ^@ scope)`
    : sql`false`;
  return sql<SqlBool>`((subject = 'MICRO_GRID_LEADER' and ${head}) or ((subject = 'GRID_WORKER' or is_for_street) and ${street}) or (subject = 'DEPARTMENT' and ${overlaps}))`;
}
