import type { Move } from '@microgrid/subgraph/state-table';
import type { EmergencyAction, EmergencyStatus } from './emergency.terms.ts';

/** What somebody is to an emergency: was called, comes or is there, or serves where it is. */
export type EmergencyPart = 'CALLED' | 'RESPONDER' | 'SERVING';

/**
 * What people do. Everything may be entered afterwards and in any order, so a deed of what has already gone on leaves the
 * state; `emergencyAfter` says where it leads.
 */
export const emergencyMoves = {
  ACKNOWLEDGE: { from: ['CALLING', 'ACKNOWLEDGED', 'ON_SITE'], by: ['CALLED', 'SERVING'] },
  // Whoever comes may not after all, called or not.
  PASS: { from: ['CALLING', 'ACKNOWLEDGED'], by: ['CALLED', 'RESPONDER'] },
  // That somebody was there can be entered when all is over.
  ARRIVE: { from: ['CALLING', 'ACKNOWLEDGED', 'ON_SITE', 'ENDED'], by: ['RESPONDER', 'CALLED', 'SERVING'] },
} as const satisfies Record<EmergencyAction, Move<EmergencyStatus, EmergencyPart>>;

export const emergencyActions = Object.keys(emergencyMoves) as EmergencyAction[];

/** What happens to an emergency: what people do, and what the clock and its matter do. */
export type EmergencyEvent = EmergencyAction | 'GO_ON' | 'END' | 'RESTART';

interface Coming {
  readonly status: EmergencyStatus;
  /** How many are coming or there once it has happened. */
  readonly responders: number;
}

/** Where `event` leads. Whoever cannot come after all leaves it to be called on, unless another one is coming. */
export function emergencyAfter(event: EmergencyEvent, { status, responders }: Coming): EmergencyStatus {
  if (event === 'RESTART') return responders > 0 ? 'ACKNOWLEDGED' : 'CALLING';
  if (status === 'ENDED' || event === 'END') return 'ENDED';
  if (event === 'ARRIVE') return 'ON_SITE';
  if (status === 'ON_SITE') return 'ON_SITE';
  if (event === 'ACKNOWLEDGE') return 'ACKNOWLEDGED';
  if (event === 'GO_ON') return 'CALLING';
  return responders > 0 ? status : 'CALLING';
}
