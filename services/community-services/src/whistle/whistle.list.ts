import { rowOfEachId } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { possibleIds } from '@microgrid/subgraph/ids';
import { inPeriod } from '@microgrid/subgraph/period';
import { inSubtree } from '@microgrid/subgraph/subtree';
import { sql, type SqlBool } from 'kysely';
import type { Context } from '../context.ts';
import { isForMyDepartment } from '../department-post/departments-of.ts';
import { matterList } from '../matter/matter.list.ts';
import { dueOrder, type WhistleWhere } from './whistle.arguments.ts';

/** The whistles that the caller may see and `where` lets through, in no order yet. */
export function whistleList(context: Context, where?: WhistleWhere | null) {
  let list = readableList(context);
  if (where?.status != null) list = list.where('status', '=', equalsAny(where.status));
  if (where?.departmentId != null) list = list.where('departmentId', '=', equalsAny(possibleIds([where.departmentId])));
  if (where?.within != null) list = list.where(inSubtree(where.within));
  if (where?.blownIn != null) list = list.where(inPeriod(where.blownIn, { field: 'where.blownIn', column: 'blownAt' }));
  return list;
}

/** The whistles of references, in their order; null where there is none that the caller may see. */
export async function whistlesOf(references: { id: string }[], context: Context) {
  const ids = possibleIds(references.map(({ id }) => id));
  const rows = await whistleList(context).where('id', '=', equalsAny(ids)).execute();
  return rowOfEachId(references, rows);
}

/** Those of matters that the caller may see, and those for the department that the caller handles for. */
function readableList(context: Context) {
  const isForMe = isForMyDepartment(context);
  const itsMatter = matterList(context)
    .clearSelect()
    .where(sql<SqlBool>`matter.id = whistle.matter_id`);
  return context.db
    .selectFrom('whistle')
    .selectAll()
    .select(dueOrder.as('dueOrder'))
    .select(isForMe.$castTo<boolean>().as('isForMe'))
    .select(sql<string>`coalesce((${itsMatter.select('gridCode')}), grid_code)`.as('workGrid'))
    .where(sql<SqlBool>`(${isForMe} or exists (${itsMatter.select('id')}))`);
}
