import { record } from '@microgrid/facts/record';
import { requireMove } from '@microgrid/subgraph/state-table';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { AppointmentEntity } from '../appointment.entity.ts';
import { appointmentMoves, offeredAppointmentMoves } from '../appointment.states.ts';
import type { AppointmentEndReason } from '../appointment.terms.ts';

/**
 * Ends `appointment` for good and says so to whoever follows appointments.
 * @param end `today` is the date in Asia/Shanghai.
 * @throws Conflict when its status does not allow it.
 */
export function endTerm(
  em: SqlEntityManager,
  appointment: AppointmentEntity,
  { reason, today }: { reason: AppointmentEndReason; today: string },
): void {
  requireMove(appointmentMoves, 'END', {
    status: appointment.status,
    subject: appointment.id,
    offered: offeredAppointmentMoves,
  });
  appointment.status = appointmentMoves.END.to;
  appointment.endReason = reason;
  appointment.endsOn = lastDay(appointment, today);
  const { id: subject, gridCode, personId, role, endsOn } = appointment;
  record(em, 'appointment.ended.v1', { subject, gridCode, data: { personId, role, endsOn, reason } });
}

/** Today; the first day for one that has not begun, and the agreed last day for one that is over. */
function lastDay({ startsOn, endsOn }: AppointmentEntity, today: string): string {
  if (today < startsOn) return startsOn;
  return today < endsOn ? today : endsOn;
}
