import type { Move } from '@microgrid/subgraph/state-table';
import type { AppointmentAction, AppointmentStatus } from './appointment.terms.ts';

/** What somebody is to an appointment: who holds it, or who decides on it from above. */
export type AppointmentPart = 'HOLDER' | 'DECIDER';

interface AppointmentMove extends Move<AppointmentStatus, AppointmentPart> {
  readonly to: AppointmentStatus;
}

/**
 * The whole life of an appointment. A holder who ends it resigns. A post is taken up by the clock alone, and a leave that
 * was granted begins and ends by it.
 */
export const appointmentMoves = {
  ACTIVATE: { from: ['PENDING'], to: 'ACTIVE', by: [] },
  GRANT_LEAVE: { from: ['ACTIVE'], to: 'ON_LEAVE', by: ['DECIDER'] },
  RETURN: { from: ['ON_LEAVE'], to: 'ACTIVE', by: ['DECIDER', 'HOLDER'] },
  SUSPEND: { from: ['ACTIVE'], to: 'SUSPENDED', by: ['DECIDER'] },
  REINSTATE: { from: ['SUSPENDED'], to: 'ACTIVE', by: ['DECIDER'] },
  END: { from: ['PENDING', 'ACTIVE', 'ON_LEAVE', 'SUSPENDED'], to: 'ENDED', by: ['DECIDER', 'HOLDER'] },
  RENEW: { from: ['ACTIVE'], to: 'ACTIVE', by: ['DECIDER'] },
} as const satisfies Record<AppointmentAction, AppointmentMove>;

/** The moves that a mutation makes. */
export const offeredAppointmentMoves = [
  'GRANT_LEAVE',
  'RETURN',
  'SUSPEND',
  'REINSTATE',
  'END',
  'RENEW',
] as const satisfies AppointmentAction[];

/** While somebody holds the post, whether or not the person does its work at the moment: nobody else can. */
export const heldStatuses = ['ACTIVE', 'ON_LEAVE', 'SUSPENDED'] as const satisfies AppointmentStatus[];
