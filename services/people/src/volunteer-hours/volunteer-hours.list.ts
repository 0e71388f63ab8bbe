import { rowOfEachId } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { possibleIds } from '@microgrid/subgraph/ids';
import { inAnySubtree, inSubtree } from '@microgrid/subgraph/subtree';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { VolunteerHoursWhere } from './volunteer-hours.arguments.ts';
import { readableBelow } from './volunteer-hours.policy.ts';

/** The hours that the caller may see and `where` lets through, in no order yet. */
export function hoursList(context: Context, where?: VolunteerHoursWhere | null) {
  let list = visibleHours(context);
  if (where?.status != null) list = list.where('status', '=', equalsAny(where.status));
  if (where?.within != null) list = list.where(inSubtree(where.within));
  if (where?.activityId != null) list = list.where('activityId', '=', equalsAny(possibleIds([where.activityId])));
  return list;
}

/** As `mayRead` of the policy says. */
function visibleHours({ db, actor }: Context) {
  const caller = equalsAny(possibleIds(actor.subject === null ? [] : [actor.subject]));
  return db
    .selectFrom('volunteer_hours')
    .selectAll()
    .where((row) =>
      row.or([
        row('personId', '=', caller),
        row('recordedById', '=', caller),
        row('confirmedById', '=', caller),
        row(
          'activityId',
          '=',
          sql<string>`any (array(${db.selectFrom('activity').select('id').where('organiserId', '=', caller)}))`,
        ),
        inAnySubtree(readableBelow(actor)),
      ]),
    );
}

/** The hours of references that the caller may see, in their order; null for all others. */
export async function hoursOf(references: { id: string }[], context: Context) {
  const ids = possibleIds(references.map(({ id }) => id));
  const rows = await hoursList(context).where('id', '=', equalsAny(ids)).execute();
  return rowOfEachId(references, rows);
}

/** Of `activities`, those that the caller organises. */
export async function organised(activities: readonly string[], { db, actor }: Context): Promise<ReadonlySet<string>> {
  if (activities.length === 0) return new Set();
  const rows = await db
    .selectFrom('activity')
    .select('id')
    .where('id', '=', equalsAny(activities))
    .where('organiserId', '=', equalsAny(possibleIds(actor.subject === null ? [] : [actor.subject])))
    .execute();
  return new Set(rows.map(({ id }) => id));
}
