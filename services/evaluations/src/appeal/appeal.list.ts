import { scopesOf } from '@microgrid/access/actor';
import { rowOfEachId } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { possibleIds } from '@microgrid/subgraph/ids';
import { whether } from '@microgrid/subgraph/whether';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Context } from '../context.ts';
import type { AppealWhere } from './appeal.arguments.ts';
import { appealsReviewers, followers } from './appeal.policy.ts';

/** The appeals that the caller may see and `where` lets through, in no order yet; agrees with `appealParts`. */
export function appealList(context: Context, where?: AppealWhere | null) {
  const { db, actor } = context;
  const isOwn = ownAppeal(context);
  let list = db
    .selectFrom('appeal')
    .selectAll()
    .select(isForMyDepartment(context).as('isForMyDepartment'))
    .where(sql<SqlBool>`(${isOwn} or ${isToDecide(context)} or ${overlapping(scopesOf(actor, followers))})`);
  if (where?.status != null) list = list.where('status', '=', equalsAny(where.status));
  if (where?.isMine != null) list = list.where(whether(where.isMine, isOwn));
  return list;
}

/** The appeals of references, in their order; null where there is none that the caller may see. */
export async function appealsOf(references: readonly { id: string }[], context: Context) {
  const ids = possibleIds(references.map(({ id }) => id));
  if (ids.length === 0) return references.map(() => null);
  const rows = await appealList(context).where('id', '=', equalsAny(ids)).execute();
  return rowOfEachId(references, rows);
}

function isForMyDepartment({ db, actor }: Context) {
  const mine = db
    .selectFrom('department_handler')
    .select('departmentId')
    .where('personId', '=', actor.subject)
    .where('endedAt', 'is', null);
  return sql<boolean>`coalesce(department_id = any(array(${mine})), false)`;
}

function ownAppeal(context: Context): RawBuilder<SqlBool> {
  return sql`(coalesce(person_id = ${context.actor.subject}::uuid, false) or ${isForMyDepartment(context)})`;
}

/** As `decidesThere` of the policy. */
function isToDecide({ actor }: Context): RawBuilder<SqlBool> {
  const { subject } = actor;
  return sql`(${overlapping(scopesOf(actor, appealsReviewers))} and reviewer_id is distinct from ${subject}::uuid
    and person_id is distinct from ${subject}::uuid)`;
}

/** The evaluations whose appeals the caller hears; as `mayHear` of the policy. */
export function heardEvaluations(context: Context) {
  const isOpen = sql<SqlBool>`(status = 'OPEN' or decided_by_id = ${context.actor.subject}::uuid)`;
  return context.db.selectFrom('appeal').select('evaluationId').where(isToDecide(context)).where(isOpen);
}

function overlapping(scopes: readonly string[]): RawBuilder<SqlBool> {
  if (scopes.length === 0) return sql`false`;
  return sql`exists (select 1 from unnest(${[...scopes]}::text[]) scope where scope ^@ grid_code or grid_code ^@ scope)`;
}
