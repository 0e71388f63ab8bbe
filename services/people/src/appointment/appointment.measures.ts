import { connectionOf } from '@microgrid/subgraph/connection';
import { byColumn, byDate, byGrid } from '@microgrid/subgraph/measures';
import { AdminUnit } from '../borrowed/admin-unit.ts';
import { Grid } from '../borrowed/grid.ts';
import { Appointment } from './appointment.type.ts';
import { AppointmentBasis, AppointmentRole, AppointmentStatus } from './appointment.terms.ts';

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
});
