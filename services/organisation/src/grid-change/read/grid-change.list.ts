import { rowOfEachId } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { possibleIds } from '@microgrid/subgraph/ids';
import { inAnySubtree, inSubtree } from '@microgrid/subgraph/subtree';
import type { Context } from '../../context.ts';
import type { GridChangeWhere } from './grid-change.arguments.ts';
import { readableChanges } from '../grid-change.policy.ts';

/** How many digits the code of a community has; a longer one is that of a grid in it. */
const COMMUNITY_DIGITS = 12;

/** The changes that the caller may see, as `mayRead` of the policy says, in no order yet. */
function visibleChanges({ db, actor }: Context) {
  const { proposerId, below } = readableChanges(actor);
  return db
    .selectFrom('grid_change')
    .selectAll('grid_change')
    .where((row) =>
      row.or([
        row('status', '=', 'APPLIED'),
        row('proposedById', '=', equalsAny(possibleIds(proposerId === null ? [] : [proposerId]))),
        inAnySubtree(below, 'communityCode'),
      ]),
    );
}

/** Those of them that `where` lets through. */
export function gridChangeList(context: Context, where: GridChangeWhere | null | undefined) {
  let list = visibleChanges(context);
  if (where?.status != null) list = list.where('status', '=', equalsAny(where.status));
  if (where?.kind != null) list = list.where('kind', '=', equalsAny(where.kind));
  if (where?.within != null) {
    const { within } = where;
    list = list.where(inSubtree(within.slice(0, COMMUNITY_DIGITS), 'communityCode'));
    if (within.length > COMMUNITY_DIGITS) {
      const touching = context.db.selectFrom('touched_grid').select('changeId').where(inSubtree(within));
      list = list.where('id', 'in', touching);
    }
  }
  return list;
}

/** The changes of references, in their order; null where there is none that the caller may see. */
export async function gridChangesOf(references: { id: string }[], context: Context) {
  const ids = possibleIds(references.map(({ id }) => id));
  return rowOfEachId(references, await visibleChanges(context).where('id', '=', equalsAny(ids)).execute());
}
