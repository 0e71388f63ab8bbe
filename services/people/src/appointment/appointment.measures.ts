import { closedFacts } from '@microgrid/subgraph/closed-facts';
import { generalGrids, named } from '@microgrid/subgraph/closed-trees';
import { sql } from 'kysely';
import { connectionOf } from '@microgrid/subgraph/connection';
import { byColumn, byDate, byGrid } from '@microgrid/subgraph/measures';
import { AdminUnit } from '../borrowed/admin-unit.ts';
import { Grid } from '../borrowed/grid.ts';
import { Appointment } from './appointment.type.ts';
import { AppointmentBasis, AppointmentRole, AppointmentStatus } from './appointment.terms.ts';

/** What everybody is told of terms of office that began: of closed months, rounded. Who is in post is public. */
export const appointmentFacts = closedFacts({
  name: 'appointment',
  sensitive: 'NONE',
  aMicroGridAndYear: 0.7,
  from: sql`people.appointment`,
  id: sql`appointment.id`,
  unit: sql`person_id`,
  finestTime: 'MONTH',
  dimensions: {
    area: generalGrids(sql`grid_code`),
    role: named('ROLE', sql`role`, Object.keys(AppointmentRole)),
    basis: named('BASIS', sql`basis`, Object.keys(AppointmentBasis)),
  },
  counted: sql`case when status <> 'PENDING' then starts_on end`,
  measures: {},
  where: { within: { tree: 'area' }, role: { tree: 'role' } },
});

export const AppointmentConnection = connectionOf({
  name: 'Appointment',
  what: 'appointments（任职）',
  node: () => Appointment,
  withheld: '`where: { status: ACTIVE }`, or to hold them or to decide on them from above',
  dimensions: {
    ...byGrid('gridCode', { grid: () => Grid, adminUnit: () => AdminUnit }),
    ROLE: byColumn('role', () => AppointmentRole, 'Role（角色）'),
    STATUS: byColumn('status', () => AppointmentStatus, 'Status（状态）'),
    BASIS: byColumn('basis', () => AppointmentBasis, 'What it rests on（依据）'),
    ...byDate('startsOn', 'starts（任期起）'),
  },
  closed: appointmentFacts,
});
