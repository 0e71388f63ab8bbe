import { belowScopes, rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { DECIDERS } from './appointment.policy.ts';
import { AppointmentBasis, AppointmentEndReason, AppointmentRole, AppointmentStatus } from './appointment.terms.ts';

export const AppointmentSchema = defineEntity({
  name: 'Appointment',
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid().index(),
    role: p.enum(() => AppointmentRole),
    gridCode: p.text().collation('C').index(),
    startsOn: p.date(),
    /** The last day in post. */
    endsOn: p.date(),
    basis: p.enum(() => AppointmentBasis),
    status: p.enum(() => AppointmentStatus),
    endReason: p.enum(() => AppointmentEndReason).nullable(),
    /** The last day of the term before it was renewed, from which the present one runs; null for a first term. */
    renewedFrom: p.date().nullable(),
    /** The first day of the leave that was granted or is taken. */
    leaveFrom: p.date().nullable(),
    /** Its last day. */
    leaveTo: p.date().nullable(),
    standInId: p.uuid().nullable().index(),
    /** Whether what is open goes to the stand-in when the leave begins. */
    leaveMovesMatters: p.boolean().default(false),
    suspensionReason: p.text().nullable(),
    /** When evaluations decided that the person is removed from the post. */
    removalDecidedAt: p.datetime().length(3).nullable(),
    version: p.integer().version(),
  },
  // As `mayRead` of the policy.
  ...rowLevelSecurity(
    `status = 'ACTIVE' or person_id = caller_id() or stand_in_id = caller_id() or ${belowScopes('grid_code', DECIDERS)}`,
  ),
  uniques: [
    {
      name: 'appointment_one_holder',
      properties: ['gridCode', 'role'],
      where: `status in ('ACTIVE', 'ON_LEAVE', 'SUSPENDED') and role <> 'COMMITTEE_CONTACT'`,
    },
    {
      name: 'appointment_leads_one',
      properties: ['personId'],
      where: `status in ('ACTIVE', 'ON_LEAVE', 'SUSPENDED') and role = 'MICRO_GRID_LEADER'`,
    },
    {
      // Worker and leader of the same branch are different people.
      name: 'appointment_one_post_a_branch',
      expression: (_columns, table, name) =>
        `create unique index "${name}" on ${table.qualifiedName} ("person_id", left("grid_code", 15)) where status in ('ACTIVE', 'ON_LEAVE', 'SUSPENDED') and role in ('GRID_WORKER', 'MICRO_GRID_LEADER')`,
    },
  ],
  checks: [
    {
      name: 'appointment_grid_code_check',
      expression: `grid_code ~ case role when 'TOTAL_GRID_HEAD' then '^[0-9]{12}$' when 'MICRO_GRID_LEADER' then '^[0-9]{18}$' else '^[0-9]{15}$' end`,
    },
    {
      name: 'appointment_term_check',
      expression: `ends_on >= starts_on and ends_on <= coalesce(renewed_from, starts_on) + '1 year'::interval`,
    },
    {
      name: 'appointment_leave_check',
      expression: '(leave_from is null) = (leave_to is null) and leave_to >= leave_from',
    },
    { name: 'appointment_stand_in_check', expression: 'stand_in_id <> person_id' },
    {
      name: 'appointment_leave_moves_matters_check',
      expression: 'not leave_moves_matters or stand_in_id is not null',
    },
    { name: 'appointment_suspended_check', expression: `suspension_reason is null or status = 'SUSPENDED'` },
    { name: 'appointment_ended_check', expression: `(status = 'ENDED') = (end_reason is not null)` },
  ],
});

export class AppointmentEntity extends AppointmentSchema.class {}
AppointmentSchema.setClass(AppointmentEntity);
