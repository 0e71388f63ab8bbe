import { rowOfEachId } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { possibleIds } from '@microgrid/subgraph/ids';
import { inSubtree } from '@microgrid/subgraph/subtree';
import { whether } from '@microgrid/subgraph/whether';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { DutyShiftWhere } from './duty-shift.arguments.ts';
import { mayReadAll } from './duty-shift.policy.ts';

/** The shifts that the caller may see and `where` lets through, in no order yet. */
export function shiftList(context: Context, where?: DutyShiftWhere | null) {
  let list = visibleShifts(context);
  if (where?.within != null) list = list.where(inSubtree(where.within, 'areaCode'));
  if (where?.from != null) list = list.where('endsAt', '>', where.from);
  if (where?.to != null) list = list.where('startsAt', '<', where.to);
  if (where?.isMine != null) list = list.where(whether(where.isMine, isOwn(context)));
  if (where?.isOffered != null) list = list.where(whether(where.isOffered, sql`offered_at is not null`));
  return list;
}

/** As `mayRead` of the policy says, without those that were dropped. */
function visibleShifts(context: Context) {
  const all = context.db.selectFrom('duty_shift').selectAll().where('droppedAt', 'is', null);
  return mayReadAll(context.actor) ? all : all.where(whether(true, isOwn(context)));
}

function isOwn({ actor: { subject } }: Context) {
  const own = possibleIds(subject === null ? [] : [subject]);
  return sql`(on_call_id = any (${own}::uuid[]) or backup_id = any (${own}::uuid[]))`;
}

/** The shifts of references that the caller may see, in their order; null for all others. */
export async function shiftsOf(references: { id: string }[], context: Context) {
  const ids = possibleIds(references.map(({ id }) => id));
  const rows = await shiftList(context).where('id', '=', equalsAny(ids)).execute();
  return rowOfEachId(references, rows);
}
