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
    version: p.integer().version(),
  },
  // As `mayRead` of the policy.
  ...rowLevelSecurity(`status = 'ACTIVE' or person_id = caller_id() or ${belowScopes('grid_code', DECIDERS)}`),
  uniques: [
    {
      name: 'appointment_one_holder',
      properties: ['gridCode', 'role'],
      where: `status = 'ACTIVE' and role <> 'COMMITTEE_CONTACT'`,
    },
    {
      name: 'appointment_leads_one',
      properties: ['personId'],
      where: `status = 'ACTIVE' and role = 'MICRO_GRID_LEADER'`,
    },
    {
      // Worker and leader of the same branch are different people.
      name: 'appointment_one_post_a_branch',
      expression: (_columns, table, name) =>
        `create unique index "${name}" on ${table.qualifiedName} ("person_id", left("grid_code", 15)) where status = 'ACTIVE' and role in ('GRID_WORKER', 'MICRO_GRID_LEADER')`,
    },
  ],
  checks: [
    {
      name: 'appointment_grid_code_check',
      expression: `grid_code ~ case role when 'TOTAL_GRID_HEAD' then '^[0-9]{12}$' when 'MICRO_GRID_LEADER' then '^[0-9]{18}$' else '^[0-9]{15}$' end`,
    },
    {
      name: 'appointment_term_check',
      expression: `ends_on >= starts_on and ends_on <= starts_on + '1 year'::interval`,
    },
    { name: 'appointment_ended_check', expression: `(status = 'ENDED') = (end_reason is not null)` },
  ],
});

export class AppointmentEntity extends AppointmentSchema.class {}
AppointmentSchema.setClass(AppointmentEntity);
