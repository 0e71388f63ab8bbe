import { rowOfEachId } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { possibleIds } from '@microgrid/subgraph/ids';
import { inSubtree } from '@microgrid/subgraph/subtree';
import { whether } from '@microgrid/subgraph/whether';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { dueOrder, type ActivityOutcomeWhere } from './activity-outcome.arguments.ts';

/** The outcomes that `where` lets through, in no order yet; everybody may read them. */
export function outcomeList({ db, actor }: Context, where?: ActivityOutcomeWhere | null) {
  let list = db.selectFrom('activity_outcome').selectAll().select(dueOrder.as('dueOrder'));
  if (where?.kind != null) list = list.where('kind', '=', equalsAny(where.kind));
  if (where?.within != null) list = list.where(inSubtree(where.within));
  if (where?.isOpen != null) list = list.where(whether(where.isOpen, sql`(kind = 'ACTION' and done_at is null)`));
  if (where?.isMine != null) list = list.where(whether(where.isMine, sql`owner_id = ${actor.subject}::uuid`));
  return list;
}

/** The outcomes of references, in their order; null where there is none. */
export async function outcomesOf(references: readonly { id: string }[], context: Context) {
  const ids = possibleIds(references.map(({ id }) => id));
  const rows = await outcomeList(context).where('id', '=', equalsAny(ids)).execute();
  return rowOfEachId(references, rows);
}
