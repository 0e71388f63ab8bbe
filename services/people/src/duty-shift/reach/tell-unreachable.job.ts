import { record } from '@microgrid/facts/record';
import type { Job } from '@microgrid/subgraph/job';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

const FIVE_MINUTES_MS = 5 * 60_000;
/** As far ahead as gaps are looked for. */
const AHEAD = '8 days';

interface Told {
  readonly shiftId: string;
  readonly personId: string;
  readonly areaCode: string;
  readonly endsAt: string;
  readonly isReachable: boolean;
}

/**
 * Tells of whoever is on call in the days to come, or called next, and has no work phone, and again once there is one: of
 * each once, however the phone came or went.
 */
export const tellUnreachable: Job = {
  name: 'tell-unreachable',
  everyMs: FIVE_MINUTES_MS,
  async run({ database, now }) {
    await database.transaction(async (em) => {
      for (const { shiftId, personId, areaCode, endsAt, isReachable } of await changed(em, now)) {
        const data = { personId, endsAt: new Date(endsAt).toISOString(), isReachable };
        record(em, 'on_call.reach_changed.v1', { subject: shiftId, gridCode: areaCode, data });
      }
    });
  },
};

/** Brings what was told up to date, and answers with what is new; of what is over nobody is told any more. */
async function changed(em: SqlEntityManager, now: Date): Promise<Told[]> {
  const { rows } = await sql<Told>`
    with unreachable as materialized (
      select shift.id as shift_id, person.id as person_id, shift.area_code, shift.ends_at
      from people.duty_shift shift join people.person on person.id in (shift.on_call_id, shift.backup_id)
      where shift.dropped_at is null and shift.ends_at > ${now} and shift.starts_at < ${now}::timestamptz + ${AHEAD}::interval
        and person.work_phone is null
    ), found as (
      insert into people.unreachable_on_call (shift_id, person_id, area_code, ends_at) select * from unreachable
      on conflict (shift_id, person_id) do nothing returning *
    ), gone as (
      delete from people.unreachable_on_call told where not exists (
        select from unreachable where unreachable.shift_id = told.shift_id and unreachable.person_id = told.person_id) returning *
    )
    select shift_id as "shiftId", person_id as "personId", area_code as "areaCode", ends_at as "endsAt", is_reachable as "isReachable"
    from (select *, false as is_reachable from found union all select *, true from gone where ends_at > ${now}) told
    order by ends_at, shift_id, person_id`.execute(em.getKysely());
  return rows;
}
