import { belowScopes, rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { READERS } from './volunteer-hours.policy.ts';
import { VolunteerHoursStatus } from './volunteer-hours.terms.ts';

export const VolunteerHoursSchema = defineEntity({
  name: 'VolunteerHours',
  properties: {
    id: p.uuid().primary(),
    /** Who served; null once erased, so that the hours still count in figures. */
    personId: p.uuid().nullable(),
    activityId: p.uuid().nullable().index(),
    gridCode: p.text().collation('C').index(),
    startedAt: p.datetime().length(3),
    /** Null while OPEN. */
    minutes: p.integer().nullable(),
    status: p.enum(() => VolunteerHoursStatus),
    /** Since when it stands so: from then the clock counts its days. */
    statusSince: p.datetime().length(3),
    /** When the end of an OPEN one was asked for. */
    askedAt: p.datetime().length(3).nullable(),
    recordedById: p.uuid().nullable().index(),
    confirmedById: p.uuid().nullable().index(),
    dispute: p.text().nullable(),
    correctionReason: p.text().nullable(),
    version: p.integer().version(),
  },
  // As `mayRead` of the policy.
  ...rowLevelSecurity(
    `person_id = caller_id() or recorded_by_id = caller_id() or confirmed_by_id = caller_id() or activity_id = any (array(select id from activity where organiser_id = caller_id())) or ${belowScopes('grid_code', READERS)}`,
  ),
  indexes: [
    { name: 'volunteer_hours_person_started_index', properties: ['personId', 'startedAt'] },
    // What the clock has to do with: little, however much is counted.
    {
      name: 'volunteer_hours_waiting_index',
      expression: (_columns, table, name) =>
        `create index "${name}" on ${table.qualifiedName} ("status_since") where status in ('OPEN', 'CONFIRMED', 'CORRECTED')`,
    },
  ],
  checks: [
    { name: 'volunteer_hours_minutes_check', expression: 'minutes >= 1 and minutes <= 1440' },
    { name: 'volunteer_hours_open_check', expression: `(status = 'OPEN') = (minutes is null)` },
    {
      name: 'volunteer_hours_others_check',
      expression: 'person_id <> recorded_by_id and person_id <> confirmed_by_id',
    },
  ],
});

export class VolunteerHoursEntity extends VolunteerHoursSchema.class {}
VolunteerHoursSchema.setClass(VolunteerHoursEntity);
