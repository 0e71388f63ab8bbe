import type { Move } from '@microgrid/subgraph/state-table';
import type { ActivityAction, ActivityStatus } from './activity.terms.ts';

/** What somebody is to an activity: serving where it is, running it, not registered for it, or registered. */
export type ActivityPart = 'PUBLISHER' | 'ORGANISER' | 'NEWCOMER' | 'REGISTRANT';

interface ActivityMove extends Move<ActivityStatus, ActivityPart> {
  /** Where there are two, the number of free seats decides between them. */
  readonly to: readonly ActivityStatus[];
}

/** The whole life of an activity. */
export const activityMoves = {
  PUBLISH: { from: ['DRAFT'], to: ['PUBLISHED'], by: ['PUBLISHER'] },
  REGISTER: { from: ['PUBLISHED', 'FULL'], to: ['PUBLISHED', 'FULL'], by: ['NEWCOMER'] },
  CANCEL_REGISTRATION: { from: ['PUBLISHED', 'FULL'], to: ['PUBLISHED', 'FULL'], by: ['REGISTRANT'] },
  START: { from: ['PUBLISHED', 'FULL'], to: ['ONGOING'], by: ['ORGANISER'] },
  END: { from: ['ONGOING'], to: ['HELD'], by: ['ORGANISER'] },
  CLOSE: { from: ['HELD'], to: ['CLOSED'], by: ['ORGANISER'] },
  POSTPONE: { from: ['PUBLISHED', 'FULL'], to: ['POSTPONED'], by: ['ORGANISER'] },
  RESCHEDULE: { from: ['POSTPONED'], to: ['PUBLISHED', 'FULL'], by: ['ORGANISER'] },
  CANCEL: { from: ['PUBLISHED', 'FULL', 'POSTPONED'], to: ['CANCELLED'], by: ['ORGANISER'] },
} as const satisfies Record<ActivityAction, ActivityMove>;

/** The moves that a mutation makes on an activity that exists. */
export const offeredActivityMoves = ['REGISTER', 'CANCEL_REGISTRATION'] as const satisfies ActivityAction[];

/** The states in which neighbours can join, until it starts. */
export const joinableStatuses = activityMoves.REGISTER.from;
