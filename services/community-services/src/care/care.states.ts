import type { Move } from '@microgrid/subgraph/state-table';
import type { CareAction, CareNeedStatus } from './care.terms.ts';

/**
 * What somebody is to a care need. CONSENTER may say that the person agrees: the person, and the worker who heard it, once
 * it is proposed; when it is to be reviewed the person alone, for the worker reviews it.
 */
export type CarePart = 'SUBJECT' | 'VISITOR' | 'WORKER' | 'CONSENTER';

interface CareMove extends Move<CareNeedStatus, CarePart> {
  /** Where it leads; SAME leaves the state. */
  readonly to: CareNeedStatus | 'SAME';
}

/** The states in which somebody looks in. */
export const visitedStatuses = ['ACTIVE', 'REVIEW_DUE'] as const satisfies CareNeedStatus[];
/** All but the last. */
export const livingStatuses = ['PROPOSED', 'CONSENTED', ...visitedStatuses] as const satisfies CareNeedStatus[];

/** The moves that people make. */
export const careMoves = {
  // From REVIEW_DUE the person says in an app that it may go on: the state stays until the worker reviews it.
  RECORD_CONSENT: { from: ['PROPOSED', 'REVIEW_DUE'], to: 'CONSENTED', by: ['CONSENTER'] },
  AGREE: { from: ['CONSENTED'], to: 'ACTIVE', by: ['WORKER'] },
  RECORD_VISIT: { from: visitedStatuses, to: 'SAME', by: ['VISITOR', 'WORKER'] },
  REVIEW: { from: visitedStatuses, to: 'ACTIVE', by: ['WORKER'] },
  PAUSE: { from: visitedStatuses, to: 'SAME', by: ['SUBJECT', 'WORKER'] },
  END: { from: livingStatuses, to: 'ENDED', by: ['SUBJECT', 'WORKER'] },
} as const satisfies Record<CareAction, CareMove>;

/** Those that nobody makes by hand: by the clock, and when its visitor may not look in any more. */
export const careClockMoves = {
  FALL_DUE: { from: ['ACTIVE'], to: 'REVIEW_DUE', by: [] },
  RUN_OUT: { from: livingStatuses, to: 'ENDED', by: [] },
  GIVE_BACK: { from: visitedStatuses, to: 'CONSENTED', by: [] },
} as const satisfies Record<string, CareMove>;

export const offeredCareMoves = Object.keys(careMoves) as CareAction[];

/** Where a move leads from `status`. */
export function statusAfter(action: CareAction, status: CareNeedStatus): CareNeedStatus {
  if (action === 'RECORD_CONSENT' && status !== 'PROPOSED') return status;
  const { to } = careMoves[action];
  return to === 'SAME' ? status : to;
}

/** What of a care need itself, besides its state, can refuse a move; days are YYYY-MM-DD in Asia/Shanghai. */
export interface CareCourse {
  readonly endsOn: string;
  readonly nextOn?: string | null;
  readonly nextFrom?: string | null;
  readonly pausedFrom?: string | null;
  readonly pausedUntil?: string | null;
}

/** Why the need itself refuses on `day` a move that its state allows; undefined when it does not. */
export function hindranceOf(action: CareAction, need: CareCourse, day: string): string | undefined {
  if (action !== 'END' && day > need.endsOn) return `its last day was ${need.endsOn}`;
  if (action === 'PAUSE' && day === need.endsOn && !isPausedOn(need, day)) return 'it ends today';
  if (action !== 'RECORD_VISIT') return undefined;
  if (need.nextOn == null) return 'no contact is to come before it ends';
  if (isPausedOn(need, day)) return `it is paused until ${need.pausedUntil}`;
  if (need.nextFrom != null && day < need.nextFrom) return `the next contact is for ${need.nextFrom} or later`;
  return undefined;
}

/** Whether contacts are paused on `day`. */
export function isPausedOn({ pausedFrom, pausedUntil }: CareCourse, day: string): boolean {
  return pausedFrom != null && pausedUntil != null && pausedFrom <= day && day <= pausedUntil;
}
