import { scopesOf } from '@microgrid/access/actor';
import { rowOfEachId } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { possibleIds } from '@microgrid/subgraph/ids';
import { inAnySubtree, inSubtree } from '@microgrid/subgraph/subtree';
import { sql, type SqlBool } from 'kysely';
import type { Context } from '../context.ts';
import { isForMyDepartment } from '../department-post/departments-of.ts';
import { matterList } from '../matter/matter.list.ts';
import type { ReferralWhere } from './referral.arguments.ts';
import { referrers } from './referral.policy.ts';

/** The referrals that the caller may see and `where` lets through, in no order yet. */
export function referralList(context: Context, where?: ReferralWhere | null) {
  let list = readableList(context);
  if (where?.status != null) list = list.where('status', '=', equalsAny(where.status));
  if (where?.departmentId != null) list = list.where('departmentId', '=', equalsAny(possibleIds([where.departmentId])));
  if (where?.within != null) list = list.where(inSubtree(where.within));
  return list;
}

/** The referrals of references, in their order; null where there is none that the caller may see. */
export async function referralsOf(references: { id: string }[], context: Context) {
  const ids = possibleIds(references.map(({ id }) => id));
  const rows = await referralList(context).where('id', '=', equalsAny(ids)).execute();
  return rowOfEachId(references, rows);
}

/** Those of matters where the caller is worker or head, and those to the department that the caller handles for. */
function readableList(context: Context) {
  const isForMe = isForMyDepartment(context);
  const itsMatter = matterList(context)
    .clearSelect()
    .where(sql<SqlBool>`matter.id = referral.matter_id`)
    .where(inAnySubtree(scopesOf(context.actor, referrers)));
  return context.db
    .selectFrom('referral')
    .selectAll()
    .select(isForMe.$castTo<boolean>().as('isForMe'))
    .select(sql<string | null>`(${itsMatter.select('gridCode')})`.as('workGrid'))
    .where(sql<SqlBool>`(${isForMe} or exists (${itsMatter.select('id')}))`);
}
