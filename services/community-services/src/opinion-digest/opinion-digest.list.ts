import { rowOfEachId } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { possibleIds } from '@microgrid/subgraph/ids';
import { inSubtree } from '@microgrid/subgraph/subtree';
import type { Context } from '../context.ts';
import type { OpinionDigestWhere } from './opinion-digest.arguments.ts';

/** The digests that `where` lets through, in no order yet. */
export function digestList({ db }: Context, where?: OpinionDigestWhere | null) {
  let list = db.selectFrom('opinion_digest').selectAll();
  if (where?.within != null) list = list.where(inSubtree(where.within));
  if (where?.month != null) list = list.where('month', '=', where.month);
  return list;
}

/** The digests of references, in their order; null where there is none. */
export async function digestsOf(references: readonly { id: string }[], context: Context) {
  const ids = possibleIds(references.map(({ id }) => id));
  const rows = await digestList(context).where('id', '=', equalsAny(ids)).execute();
  return rowOfEachId(references, rows);
}
