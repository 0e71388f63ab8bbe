import type { AppointmentRole } from '../appointment/appointment.terms.ts';

/** The id of a post of the map, of grid and role; also the name under which those who want it come one after the other. */
export function seatId(gridCode: string, role: AppointmentRole): string {
  return `${gridCode}-${role}`;
}
