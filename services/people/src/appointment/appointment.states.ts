import type { Move } from '@microgrid/subgraph/state-table';
import type { AppointmentAction, AppointmentStatus } from './appointment.terms.ts';

/** What somebody is to an appointment: who holds it, or who decides on it from above. */
export type AppointmentPart = 'HOLDER' | 'DECIDER';

interface AppointmentMove extends Move<AppointmentStatus, AppointmentPart> {
  readonly to: AppointmentStatus;
}

/** The whole life of an appointment. A holder who ends it resigns. */
export const appointmentMoves = {
  ACTIVATE: { from: ['PENDING'], to: 'ACTIVE', by: ['DECIDER'] },
  GRANT_LEAVE: { from: ['ACTIVE'], to: 'ON_LEAVE', by: ['DECIDER'] },
  RETURN: { from: ['ON_LEAVE'], to: 'ACTIVE', by: ['DECIDER'] },
  SUSPEND: { from: ['ACTIVE'], to: 'SUSPENDED', by: ['DECIDER'] },
  REINSTATE: { from: ['SUSPENDED'], to: 'ACTIVE', by: ['DECIDER'] },
  END: { from: ['ACTIVE', 'ON_LEAVE', 'SUSPENDED'], to: 'ENDED', by: ['DECIDER', 'HOLDER'] },
} as const satisfies Record<AppointmentAction, AppointmentMove>;

/** The moves that a mutation makes now. */
export const offeredAppointmentMoves = ['END'] as const satisfies AppointmentAction[];
