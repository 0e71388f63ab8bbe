import { rowOfEachId } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { possibleIds } from '@microgrid/subgraph/ids';
import { inAnySubtree, inSubtree } from '@microgrid/subgraph/subtree';
import { whether } from '@microgrid/subgraph/whether';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Context } from '../context.ts';
import { nextOrder, reviewOrder, type CareNeedWhere } from './care-need.arguments.ts';
import { isFamilyOf, readableCare, wholeBelow } from './care.policy.ts';

/** The care needs that the caller may see and `where` lets through, in no order yet; never whose they are. */
export function careNeedList(context: Context, where?: CareNeedWhere | null) {
  let list = readableList(context);
  if (where?.status != null) list = list.where('status', '=', equalsAny(where.status));
  if (where?.within != null) list = list.where(inSubtree(where.within));
  if (where?.within != null && isFamilyOf(where.within)) list = list.where(isWhole(context));
  const asked: [RawBuilder<unknown>, boolean | null | undefined][] = [
    [isOwn(context), where?.isMine],
    [sql`visitor_id = ${context.actor.subject}::uuid`, where?.isAssignedToMe],
  ];
  for (const [condition, wanted] of asked) if (wanted != null) list = list.where(whether(wanted, condition));
  return list;
}

/** Each care need by its id, or null where there is none that the caller may see. */
export async function careNeedsOf(references: readonly { readonly id: string }[], context: Context) {
  const ids = possibleIds(references.map(({ id }) => id));
  const rows = await careNeedList(context).where('id', '=', equalsAny(ids)).execute();
  return rowOfEachId(references, rows);
}

/** The ids of needs in a micro-grid whose micro-grid the caller may know. */
export function needsInMicroGrid(context: Context, gridCode: string) {
  return context.db.selectFrom('care_need').select('id').where(inSubtree(gridCode)).where(isWhole(context));
}

function readableList(context: Context) {
  const { db, actor } = context;
  return db
    .selectFrom('care_need')
    .selectAll()
    .select(sql<boolean>`${isOwn(context)}`.as('isMine'))
    .select(sql<string>`(community_services.moment() at time zone 'Asia/Shanghai')::date::text`.as('today'))
    .select([nextOrder.as('nextOrder'), reviewOrder.as('reviewOrder')])
    .where(sql<SqlBool>`(${isOnesOwnWork(context)} or ${inAnySubtree(readableCare(actor).below)})`);
}

/** Agrees with `mayReadWhole` of the policy. */
function isWhole(context: Context) {
  return sql<SqlBool>`(${isOnesOwnWork(context)} or ${inAnySubtree(wholeBelow(context.actor))})`;
}

function isOnesOwnWork(context: Context) {
  const { subject, serving } = readableCare(context.actor);
  const isProposed = sql`(proposed_by_id = ${subject}::uuid and status = 'PROPOSED')`;
  const isVisited = sql`(visitor_id = ${subject}::uuid and ${inAnySubtree(serving)})`;
  return sql<SqlBool>`(${isOwn(context)} or ${isProposed} or ${isVisited})`;
}

function isOwn({ db, actor }: Context) {
  const own = db.selectFrom('care_contact').select('needId').where('personId', '=', actor.subject);
  return sql<SqlBool>`id = any(array(${own}))`;
}
