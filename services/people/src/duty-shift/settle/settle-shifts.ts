import { momentOf } from '@microgrid/database/moment';
import { record } from '@microgrid/facts/record';
import { newId } from '@microgrid/subgraph/ids';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { shiftFactOf, type ToldShift } from '../duty-shift.facts.ts';
import { settled, type Unsettled } from './settled.ts';

/** Somebody who may have lost the right to be on call. */
export interface Leaving {
  readonly personId: string;
  /** Who does the work of the post again for whom the person stood in. */
  readonly insteadId?: string | null;
  /** The right is gone, whatever posts there are. */
  readonly isForgotten?: boolean;
}

/**
 * Settles the shifts to come and under way of these people, so that none is somebody's who has no right to it any more, in a
 * constant number of statements; those that nobody has are gaps from then on.
 */
export async function settleShifts(em: SqlEntityManager, leaving: readonly Leaving[]): Promise<void> {
  await em.flush();
  const now = await momentOf(em);
  const changed: (ToldShift & { droppedAt: Date | null })[] = [];
  const added: ToldShift[] = [];
  for (const shift of await shiftsOf(em, leaving, now)) {
    const { id, areaCode, startsAt, endsAt, onCallId, backupId } = shift;
    const result = settled(shift, now);
    if (result.becomes === 'AS_IT_WAS') continue;
    if (result.becomes === 'CHANGED') {
      const { becomes: _becomes, ...people } = result;
      changed.push({ id, areaCode, startsAt, endsAt, ...people, droppedAt: null });
      continue;
    }
    const was = { id, areaCode, startsAt, onCallId, backupId };
    if (result.becomes === 'DROPPED') changed.push({ ...was, endsAt, droppedAt: now });
    else {
      changed.push({ ...was, endsAt: now, droppedAt: null });
      if (result.rest !== null) added.push({ id: newId(), areaCode, startsAt: now, endsAt, ...result.rest });
    }
  }
  await store(em, changed, added);
  tell(em, changed, added);
}

/** @param now by the clock of the database. */
async function shiftsOf(em: SqlEntityManager, leaving: readonly Leaving[], now: Date) {
  const serves = (person: string) =>
    `(${person} is not null and ${person} <> all (forgotten) and people.serves_in(${person}, area_code, day, ?::date))`;
  const today = shanghaiDate(now);
  const rows = await em.execute<(Omit<Unsettled, 'startsAt'> & Row)[]>(
    `select shift.id, area_code as "areaCode", on_call_id as "onCallId", backup_id as "backupId",
      floor(extract(epoch from starts_at) * 1000)::float8 as "startsMs", floor(extract(epoch from ends_at) * 1000)::float8 as "endsMs",
      ${serves('on_call_id')} as "onCallServes", ${serves('backup_id')} as "backupServes",
      case when ${serves('instead.id')} then instead.id end as "insteadId"
    from people.duty_shift shift
    cross join (select array_agg("personId") as persons, coalesce(array_agg("personId") filter (where "isForgotten"), '{}') as forgotten
      from json_to_recordset(?::json) as left_by("personId" uuid, "isForgotten" boolean)) leaving
    cross join lateral (select greatest(?::date, (starts_at at time zone 'Asia/Shanghai')::date) as day) begins
    left join lateral (select coalesce(
      (select stand_in_id from people.appointment where person_id = on_call_id and day between leave_from and leave_to
        and status in ('ACTIVE', 'ON_LEAVE') and (grid_code ^@ area_code or area_code ^@ grid_code) order by stand_in_id limit 1),
      (select "insteadId" from json_to_recordset(?::json) as back("personId" uuid, "insteadId" uuid)
        where "personId" = on_call_id and "insteadId" is not null limit 1)) as id) instead on true
    where dropped_at is null and ends_at > ? and (on_call_id = any (persons) or backup_id = any (persons))
    order by shift.id for update of shift`,
    [today, today, today, JSON.stringify(leaving), today, JSON.stringify(leaving), now.toISOString()],
  );
  return rows.map(({ startsMs, endsMs, ...row }) => ({
    ...row,
    startsAt: new Date(startsMs),
    endsAt: new Date(endsMs),
  }));
}

interface Row {
  readonly id: string;
  readonly areaCode: string;
  readonly startsMs: number;
  readonly endsMs: number;
}

async function store(em: SqlEntityManager, changed: readonly object[], added: readonly object[]): Promise<void> {
  if (changed.length > 0) {
    await em.execute(
      `update people.duty_shift set on_call_id = now_is."onCallId", backup_id = now_is."backupId", ends_at = now_is."endsAt",
        dropped_at = now_is."droppedAt", offered_at = case when on_call_id = now_is."onCallId" then offered_at end, version = version + 1
      from json_to_recordset(?::json) as now_is(id uuid, "onCallId" uuid, "backupId" uuid, "endsAt" timestamptz, "droppedAt" timestamptz)
      where duty_shift.id = now_is.id`,
      [JSON.stringify(changed)],
    );
  }
  if (added.length > 0) {
    await em.execute(
      `insert into people.duty_shift (id, area_code, starts_at, ends_at, on_call_id, backup_id)
        select id, "areaCode", "startsAt", "endsAt", "onCallId", "backupId" from json_to_recordset(?::json)
          as rest(id uuid, "areaCode" text, "startsAt" timestamptz, "endsAt" timestamptz, "onCallId" uuid, "backupId" uuid)`,
      [JSON.stringify(added)],
    );
  }
}

function tell(
  em: SqlEntityManager,
  changed: readonly (ToldShift & { droppedAt: Date | null })[],
  added: readonly ToldShift[],
): void {
  for (const shift of changed) {
    const { id: subject, areaCode } = shift;
    if (shift.droppedAt === null) record(em, 'shift.changed.v1', shiftFactOf(shift));
    else record(em, 'shift.dropped.v1', { subject, gridCode: areaCode, data: { areaCode } });
  }
  for (const shift of added) record(em, 'shift.planned.v1', shiftFactOf(shift));
}
