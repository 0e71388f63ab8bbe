import { record } from '@microgrid/facts/record';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { AppointmentEntity } from '../appointment.entity.ts';

/** An appointment, as far as its leave is told of. */
export type OnLeave = Pick<
  AppointmentEntity,
  'id' | 'gridCode' | 'personId' | 'role' | 'leaveFrom' | 'leaveTo' | 'standInId' | 'leaveMovesMatters'
>;

/** The leave that was granted begins: from now on the stand-in has the rights of the post, and whoever holds it none. */
export function beginLeave(em: SqlEntityManager, appointment: AppointmentEntity): void {
  appointment.status = 'ON_LEAVE';
  sayOnLeave(em, appointment);
}

/** Says from when until when whoever holds the post is on leave, and who stands in. */
export function sayOnLeave(em: SqlEntityManager, appointment: OnLeave): void {
  const { id: subject, gridCode, personId, role, leaveFrom, leaveTo = null, standInId = null } = appointment;
  if (leaveFrom == null) throw new Error(`no leave was granted to appointment ${subject}`);
  const data = { personId, role, cause: 'LEAVE', from: leaveFrom, to: leaveTo, standInId } as const;
  record(em, 'appointment.paused.v1', { subject, gridCode, data });
  if (!appointment.leaveMovesMatters || standInId === null) return;
  record(em, 'appointment.matters_passed.v1', { subject, gridCode, data: { personId, role, standInId } });
}

/** The leave is over: whoever holds the post has its rights again from the day `on`, and the stand-in none. */
export function endLeave(em: SqlEntityManager, appointment: AppointmentEntity, on: string): void {
  appointment.status = 'ACTIVE';
  sayResumed(em, appointment, on);
  dropLeave(appointment);
}

/** Says that the post is done by its holder again; at its end too, which a leave or a suspension comes before. */
export function sayResumed(em: SqlEntityManager, appointment: Omit<OnLeave, 'leaveMovesMatters'>, on: string): void {
  const { id: subject, gridCode, personId, role, standInId = null } = appointment;
  record(em, 'appointment.resumed.v1', { subject, gridCode, data: { personId, role, on, standInId } });
}

/** Forgets a leave that is over, or that was granted and will not be taken. */
export function dropLeave(appointment: AppointmentEntity): void {
  appointment.leaveFrom = null;
  appointment.leaveTo = null;
  appointment.standInId = null;
  appointment.leaveMovesMatters = false;
}
