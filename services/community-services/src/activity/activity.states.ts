import type { Move } from '@microgrid/subgraph/state-table';
import type { ActivityAction, ActivityStatus } from './activity.terms.ts';

/** What somebody is to an activity: running it, heading the community, not registered for it, or registered. */
export type ActivityPart = 'ORGANISER' | 'HEAD' | 'NEWCOMER' | 'REGISTRANT';

interface ActivityMove extends Move<ActivityStatus, ActivityPart> {
  /** Where there are several, the number of free seats decides between them, or the state stays. */
  readonly to: readonly ActivityStatus[];
}

/** The whole life of an activity. */
export const activityMoves = {
  PUBLISH: { from: ['DRAFT'], to: ['PUBLISHED'], by: ['HEAD'] },
  CHANGE: {
    from: ['DRAFT', 'PUBLISHED', 'FULL', 'POSTPONED'],
    to: ['DRAFT', 'PUBLISHED', 'FULL', 'POSTPONED'],
    by: ['ORGANISER'],
  },
  REGISTER: { from: ['PUBLISHED', 'FULL'], to: ['PUBLISHED', 'FULL'], by: ['NEWCOMER'] },
  CANCEL_REGISTRATION: {
    from: ['PUBLISHED', 'FULL', 'POSTPONED'],
    to: ['PUBLISHED', 'FULL', 'POSTPONED'],
    by: ['REGISTRANT'],
  },
  START: { from: ['PUBLISHED', 'FULL'], to: ['ONGOING'], by: [] },
  END: { from: ['ONGOING'], to: ['HELD'], by: ['ORGANISER'] },
  RECORD_OUTCOME: { from: ['HELD'], to: ['HELD'], by: ['ORGANISER'] },
  CLOSE: { from: ['HELD'], to: ['CLOSED'], by: ['ORGANISER'] },
  POSTPONE: { from: ['PUBLISHED', 'FULL'], to: ['POSTPONED'], by: ['ORGANISER', 'HEAD'] },
  RESCHEDULE: { from: ['POSTPONED'], to: ['PUBLISHED', 'FULL'], by: ['ORGANISER'] },
  CANCEL: { from: ['DRAFT', 'PUBLISHED', 'FULL', 'POSTPONED'], to: ['CANCELLED'], by: ['ORGANISER', 'HEAD'] },
} as const satisfies Record<ActivityAction, ActivityMove>;

/** The moves that a mutation makes on an activity that exists: all but the one that the clock makes. */
export const offeredActivityMoves = [
  'PUBLISH',
  'CHANGE',
  'REGISTER',
  'CANCEL_REGISTRATION',
  'END',
  'RECORD_OUTCOME',
  'CLOSE',
  'POSTPONE',
  'RESCHEDULE',
  'CANCEL',
] as const satisfies ActivityAction[];

/** The states in which neighbours can join, until it starts. */
export const joinableStatuses = activityMoves.REGISTER.from;

/** The states in which it is still to come. */
export const comingStatuses = activityMoves.CANCEL.from;

/** The states in which it is still somebody's to look after. */
export const openStatuses = ['DRAFT', 'PUBLISHED', 'FULL', 'ONGOING', 'HELD', 'POSTPONED'] as const;

/** Where it stands at `now`: under way from its start on, also in the minute until the clock's job says so. */
export function statusAt(activity: { status: ActivityStatus; startsAt: Date }, now: Date): ActivityStatus {
  const { status, startsAt } = activity;
  return joinableStatuses.some((joinable) => joinable === status) && startsAt <= now ? 'ONGOING' : status;
}
