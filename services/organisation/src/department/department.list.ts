import { rowOfEachId } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { possibleIds } from '@microgrid/subgraph/ids';
import { overlapsArea } from '@microgrid/subgraph/subtree';
import type { Context } from '../context.ts';

/** The departments that serve in `area` or all of it; every one when there is none. */
export function departmentsServing({ db }: Context, area: string | null | undefined) {
  const list = db.selectFrom('department').selectAll().orderBy('name').orderBy('id');
  return (area == null ? list : list.where(overlapsArea(area, 'areaCode'))).execute();
}

/** The departments of references, in their order; null where there is none. */
export async function departmentsOf(references: { id: string }[], { db }: Context) {
  const ids = possibleIds(references.map(({ id }) => id));
  const rows = await db.selectFrom('department').selectAll().where('id', '=', equalsAny(ids)).execute();
  return rowOfEachId(references, rows);
}
