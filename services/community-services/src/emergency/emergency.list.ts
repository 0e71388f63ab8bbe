import { rowOfEachId } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { possibleIds } from '@microgrid/subgraph/ids';
import { inPeriod } from '@microgrid/subgraph/period';
import { whether } from '@microgrid/subgraph/whether';
import { sql, type RawBuilder } from 'kysely';
import type { Context } from '../context.ts';
import { isOfArea, readableList } from '../matter/matter.list.ts';
import { acknowledgeMinutes, onSiteMinutes } from '../matter/report/matter-deadline.ts';
import type { EmergencyWhere } from './emergency.arguments.ts';

/** So many minutes after the report. */
export const after = (minutes: number) => sql<Date>`reported_at + ${sql.lit(minutes)} * interval '1 minute'`;

/** The emergencies of the matters that the caller may see and `where` lets through, in no order yet. */
export function emergencyList(context: Context, where?: EmergencyWhere | null) {
  let list = context.db.selectFrom(readableEmergencies(context).as('emergency')).selectAll();
  if (where?.status != null) list = list.where('status', '=', equalsAny(where.status));
  if (where?.within != null) list = list.where(isOfArea(where.within));
  if (where?.isUnanswered != null) list = list.where(whether(where.isUnanswered, isUnanswered));
  if (where?.recordedIn != null) {
    list = list.where(inPeriod(where.recordedIn, { field: 'where.recordedIn', column: 'recordedAt' }));
  }
  return list;
}

/** What ended before anybody had to answer was not left unanswered. */
const isUnanswered = sql`coalesce(acknowledged_at, ended_at, now()) > acknowledge_by`;

function readableEmergencies(context: Context) {
  return context.db
    .selectFrom(readableList(context).as('matter'))
    .innerJoin('emergency', 'emergency.id', 'matter.id')
    .select([
      'emergency.id',
      'emergency.status',
      'emergency.acknowledgedAt',
      'emergency.arrivedAt',
      'emergency.endedAt',
    ])
    .select(['matter.kind', 'matter.gridCode', 'matter.formerGridCode', 'matter.recordedAt', 'matter.isCalled'])
    .select(['matter.reportedAt as raisedAt'])
    .select(after(acknowledgeMinutes).as('acknowledgeBy'))
    .select(after(onSiteMinutes).as('onSiteBy'));
}

/** How many in the grid whose code the expression `key` holds, or below it, nobody answers at the moment. */
export function callingCounts(context: Context, key: RawBuilder<string>) {
  return emergencyList(context)
    .clearSelect()
    .select(sql<number>`count(*)::int`.as('calling'))
    .where('status', '=', 'CALLING')
    .where(isOfArea(key));
}

/** The emergencies of references, in their order; null where there is none that the caller may see. */
export async function emergenciesOf(references: { id: string }[], context: Context) {
  const ids = possibleIds(references.map(({ id }) => id));
  const rows = await emergencyList(context).where('id', '=', equalsAny(ids)).execute();
  return rowOfEachId(references, rows);
}
