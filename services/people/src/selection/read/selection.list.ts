import { rowOfEachId } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { possibleIds } from '@microgrid/subgraph/ids';
import { inSubtree } from '@microgrid/subgraph/subtree';
import type { Context } from '../../context.ts';
import type { SelectionRoundWhere } from './selection.arguments.ts';

/** The selections that `where` lets through, in no order yet. */
export function roundList({ db }: Context, where?: SelectionRoundWhere | null) {
  let list = db.selectFrom('selection_round').selectAll();
  if (where?.status != null) list = list.where('status', '=', equalsAny(where.status));
  if (where?.within != null) list = list.where(inSubtree(where.within));
  return list;
}

/** The selections of references, in their order; null where there is none. */
export async function roundsOf(references: { id: string }[], context: Context) {
  const ids = possibleIds(references.map(({ id }) => id));
  const rows = await roundList(context).where('id', '=', equalsAny(ids)).execute();
  return rowOfEachId(references, rows);
}
