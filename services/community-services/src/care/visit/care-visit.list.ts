import { rowOfEachId } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { possibleIds } from '@microgrid/subgraph/ids';
import { dateInPeriod } from '@microgrid/subgraph/period';
import { inAnySubtree, inSubtree } from '@microgrid/subgraph/subtree';
import { whether } from '@microgrid/subgraph/whether';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { citedVisits } from '../../cited/cited-outlines.ts';
import type { Context } from '../../context.ts';
import { needsInMicroGrid } from '../care-need.list.ts';
import { isFamilyOf, readableCare } from '../care.policy.ts';
import type { CareVisitWhere } from './care-visit.arguments.ts';
import type { CareVisit } from './care-visit.type.ts';

/** The agreed contacts that the caller may see and `where` lets through, in no order yet. */
export function careVisitList(context: Context, where?: CareVisitWhere | null) {
  let list = readableList(context);
  if (where?.status != null) list = list.where('status', '=', equalsAny(where.status));
  if (where?.within != null) list = list.where(isIn(context, where.within));
  if (where?.dueBy != null) list = list.where('dueOn', '<=', where.dueBy);
  if (where?.dueIn != null) list = list.where(dateInPeriod(where.dueIn, { field: 'where.dueIn', column: 'dueOn' }));
  const isMine = sql`visitor_id = ${context.actor.subject}::uuid`;
  if (where?.isMine != null) list = list.where(whether(where.isMine, isMine));
  return list;
}

/** The same of the need whose id the expression `key` holds. */
export function careVisitListOf(context: Context, key: RawBuilder<string>, where?: CareVisitWhere | null) {
  return careVisitList(context, where).where(sql<SqlBool>`need_id = (${key})::uuid`);
}

/**
 * Each contact by its id, or null where there is none that the caller may see; of one that an appeal cites, an outline to
 * its appeals reviewer.
 */
export async function careVisitsOf(references: readonly { readonly id: string }[], context: Context) {
  const ids = possibleIds(references.map(({ id }) => id));
  const rows: CareVisit[] = await careVisitList(context).where('id', '=', equalsAny(ids)).execute();
  const seen = new Set(rows.map(({ id }) => id));
  const outlines = await citedVisits(
    ids.filter((id) => !seen.has(id)),
    context,
  );
  return rowOfEachId(references, [...rows, ...outlines]);
}

function isIn(context: Context, within: string) {
  if (!isFamilyOf(within)) return inSubtree(within);
  return sql<SqlBool>`need_id = any(array(${needsInMicroGrid(context, within)}))`;
}

function readableList({ db, actor }: Context) {
  const { subject, serving, below } = readableCare(actor);
  const own = db.selectFrom('care_contact').select('needId').where('personId', '=', subject);
  const lookedAfter = db
    .selectFrom('care_need')
    .select('id')
    .where('visitorId', '=', subject)
    .where(inAnySubtree(serving));
  const isOwnWork = sql`(visitor_id = ${subject}::uuid or by_id = ${subject}::uuid)`;
  const isOfNeed = sql`(need_id = any(array(${own})) or need_id = any(array(${lookedAfter})))`;
  return db
    .selectFrom('care_visit')
    .selectAll()
    .where(sql<SqlBool>`(${isOwnWork} or ${isOfNeed} or ${inAnySubtree(below)})`);
}
