import { rowOfEachId } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { possibleIds } from '@microgrid/subgraph/ids';
import type { Context } from '../context.ts';
import type { EvaluationRoundWhere } from './round.arguments.ts';

/** The rounds that `where` lets through, in no order yet. */
export function roundList({ db }: Context, where?: EvaluationRoundWhere | null) {
  let list = db.selectFrom('evaluation_round').selectAll();
  if (where?.subject != null) list = list.where('subject', '=', equalsAny(where.subject));
  if (where?.status != null) list = list.where('status', '=', equalsAny(where.status));
  return list;
}

/** The rounds of references, in their order; null where there is none. */
export async function roundsOf(references: readonly { id: string }[], context: Context) {
  const ids = possibleIds(references.map(({ id }) => id));
  if (ids.length === 0) return references.map(() => null);
  const rows = await roundList(context).where('id', '=', equalsAny(ids)).execute();
  return rowOfEachId(references, rows);
}
