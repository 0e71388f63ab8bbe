import { equalsAny } from '@microgrid/subgraph/equals-any';
import { rowOfEachId } from '@microgrid/subgraph/batch';
import { possibleIds } from '@microgrid/subgraph/ids';
import { sql, type RawBuilder } from 'kysely';
import type { Context } from '../context.ts';
import { inAnySubtree, inSubtree } from '@microgrid/subgraph/subtree';
import { whether } from '@microgrid/subgraph/whether';
import type { ActivityWhere } from './activity.arguments.ts';
import { readableDrafts } from './activity.policy.ts';

/** The activities that the caller may see and `where` lets through, in no order yet. */
export function activityList({ db, actor }: Context, where?: ActivityWhere | null) {
  const { organiserId, below } = readableDrafts(actor);
  let list = db
    .selectFrom('activity')
    .selectAll()
    .where((is) =>
      is.or([
        is('publishedAt', 'is not', null),
        ...(organiserId === null ? [] : [is('organiserId', '=', organiserId)]),
        inAnySubtree(below),
      ]),
    );
  if (where?.type != null) list = list.where('type', '=', equalsAny(where.type));
  if (where?.within != null) list = list.where(inSubtree(where.within));
  if (where?.from != null) list = list.where('startsAt', '>=', where.from);
  if (where?.to != null) list = list.where('startsAt', '<', where.to);
  if (where?.status != null) list = list.where('status', '=', equalsAny(where.status));
  if (where?.stationId != null) list = list.where('stationId', '=', equalsAny(possibleIds([where.stationId])));
  if (where?.isMine != null) list = list.where(whether(where.isMine, sql`organiser_id = ${actor.subject}::uuid`));
  return list;
}

/** The same in the grid whose code the expression `key` holds, or below it. */
export function activityListIn(context: Context, key: RawBuilder<string>, where?: ActivityWhere | null) {
  return activityList(context, where).where(inSubtree(key));
}

/** The activities of references, in their order; null where there is none that the caller may see. */
export async function activitiesOf(references: { id: string }[], context: Context) {
  const ids = possibleIds(references.map(({ id }) => id));
  const rows = await activityList(context).where('id', '=', equalsAny(ids)).execute();
  return rowOfEachId(references, rows);
}
