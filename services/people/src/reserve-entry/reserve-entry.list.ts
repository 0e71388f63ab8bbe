import { rowOfEachId } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { possibleIds } from '@microgrid/subgraph/ids';
import { inAnySubtree, inSubtree } from '@microgrid/subgraph/subtree';
import type { Context } from '../context.ts';
import type { ReserveEntryWhere } from './reserve-entry.arguments.ts';
import { readableEntries } from './reserve-entry.policy.ts';

/** The entries that the caller may see and `where` lets through, in no order yet. */
export function entryList(context: Context, where?: ReserveEntryWhere | null) {
  let list = visibleEntries(context);
  if (where?.status != null) list = list.where('status', '=', equalsAny(where.status));
  if (where?.source != null) list = list.where('source', '=', equalsAny(where.source));
  if (where?.within != null) {
    const { within } = where;
    list = list.where((row) => row.or([inSubtree(within), inSubtree(within, 'formerGridCode')]));
  }
  return list;
}

/** As `mayRead` of the policy says. */
function visibleEntries({ db, actor }: Context) {
  const { below, own, mentored } = readableEntries(actor);
  const [self, mentor] = [idOf(own), idOf(mentored)];
  return db
    .selectFrom('reserve_entry')
    .selectAll()
    .where((row) =>
      row.or([
        row('personId', '=', self),
        row('mentorId', '=', mentor),
        row.and([row('nominatedById', '=', self), row('status', '=', 'NOMINATED')]),
        inAnySubtree(below),
      ]),
    );
}

function idOf(subject: string | null) {
  return equalsAny(possibleIds(subject === null ? [] : [subject]));
}

/** The entries of references that the caller may see, in their order; null for all others. */
export async function entriesOf(references: { id: string }[], context: Context) {
  const ids = possibleIds(references.map(({ id }) => id));
  const rows = await entryList(context).where('id', '=', equalsAny(ids)).execute();
  return rowOfEachId(references, rows);
}
