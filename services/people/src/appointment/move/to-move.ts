import type { Actor } from '@microgrid/access/actor';
import { Forbidden, NotFound } from '@microgrid/subgraph/errors';
import { isFor, requireMove } from '@microgrid/subgraph/state-table';
import { expectVersion } from '@microgrid/subgraph/write';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { AppointmentEntity } from '../appointment.entity.ts';
import { appointmentParts, DECIDERS, mayRead } from '../appointment.policy.ts';
import { appointmentMoves, offeredAppointmentMoves } from '../appointment.states.ts';
import type { AppointmentAction } from '../appointment.terms.ts';

interface Change {
  readonly appointmentId: string;
  readonly expectedVersion: number;
}

/**
 * The appointment that `actor` moves on by `action`.
 * @throws NotFound when there is none that the caller may see.
 * @throws Forbidden when it is not the caller's to move.
 * @throws Conflict on another version, or when its status does not allow it.
 */
export async function appointmentToMove(
  em: SqlEntityManager,
  { appointmentId, expectedVersion }: Change,
  { actor, action }: { actor: Actor; action: AppointmentAction },
): Promise<AppointmentEntity> {
  const appointment = await em.findOne(AppointmentEntity, appointmentId);
  if (appointment === null || !mayRead(actor, appointment)) throw new NotFound('there is no such appointment');
  if (!isFor(appointmentMoves[action], appointmentParts(actor, appointment))) {
    throw new Forbidden('this is decided from above, not by whoever holds the post', `${DECIDERS.join(' or ')} above`);
  }
  expectVersion(appointment, expectedVersion);
  const { status, id: subject } = appointment;
  requireMove(appointmentMoves, action, { status, subject, offered: offeredAppointmentMoves });
  return appointment;
}
