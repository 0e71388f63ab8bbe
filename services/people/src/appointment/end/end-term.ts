import { record } from '@microgrid/facts/record';
import { requireMove } from '@microgrid/subgraph/state-table';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { leaveSeat } from '../../seat/keep-seat.ts';
import type { AppointmentEntity } from '../appointment.entity.ts';
import { appointmentMoves, offeredAppointmentMoves } from '../appointment.states.ts';
import type { AppointmentEndReason } from '../appointment.terms.ts';
import { dropLeave, sayResumed } from '../leave/begin-and-end-leave.ts';

/**
 * Ends `appointment` for good and says so to whoever follows appointments; one that was not taken up is called off, of
 * which nobody has heard.
 * @param end `today` is the date in Asia/Shanghai.
 * @throws Conflict when its status does not allow it.
 */
export async function endTerm(em: SqlEntityManager, appointment: AppointmentEntity, end: End): Promise<void> {
  const tell = closeTerm(em, appointment, end);
  await tell();
}

interface End {
  readonly reason: AppointmentEndReason;
  readonly today: string;
}

/**
 * The same for a post that somebody else takes up in the same write.
 * @returns what says so and gives the seat up: call it when the next has taken it, so that it is never vacant in between.
 */
export function closeTerm(
  em: SqlEntityManager,
  appointment: AppointmentEntity,
  { reason, today }: End,
): () => Promise<void> {
  const { status, id: subject } = appointment;
  requireMove(appointmentMoves, 'END', { status, subject, offered: offeredAppointmentMoves });
  const endsOn = lastDay(appointment, today);
  // Whoever stands in does so no longer.
  if (status === 'ON_LEAVE') sayResumed(em, appointment, endsOn);
  dropLeave(appointment);
  em.assign(appointment, { status: appointmentMoves.END.to, endReason: reason, endsOn, suspensionReason: null });
  return async () => {
    if (status === 'PENDING') return;
    const { gridCode, personId, role } = appointment;
    record(em, 'appointment.ended.v1', { subject, gridCode, data: { personId, role, endsOn, reason } });
    await leaveSeat(em, appointment, today);
  };
}

/** Today; the first day for one that has not begun, and the agreed last day for one that is over. */
export function lastDay({ startsOn, endsOn }: AppointmentEntity, today: string): string {
  if (today < startsOn) return startsOn;
  return today < endsOn ? today : endsOn;
}
