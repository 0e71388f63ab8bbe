import { defineEntity, p } from '@mikro-orm/core';
import { AppointmentRole } from '../appointment/appointment.terms.ts';

/**
 * A post of the map, whoever holds it: each total grid has one for a head, each general grid for a worker and for contacts,
 * each exclusive grid for a worker, each micro-grid for a leader.
 */
export const SeatSchema = defineEntity({
  name: 'Seat',
  properties: {
    /** See `seatId`. */
    id: p.text().primary().collation('C'),
    gridCode: p.text().collation('C').index(),
    role: p.enum(() => AppointmentRole),
    /** The first day on which nobody held it; null while somebody does. */
    vacantSince: p.date().nullable(),
    /** The last day of the grid; null without an end in sight. */
    closesOn: p.date().nullable(),
  },
  indexes: [
    { name: 'seat_vacant_index', properties: ['vacantSince', 'id'], where: 'vacant_since is not null' },
    {
      name: 'seat_vacant_grid_index',
      properties: ['gridCode', 'vacantSince', 'closesOn', 'role', 'id'],
      where: 'vacant_since is not null',
    },
  ],
});

export class SeatEntity extends SeatSchema.class {}
SeatSchema.setClass(SeatEntity);
