import type { Move } from '@microgrid/subgraph/state-table';
import type { MediationAction, MediationStatus } from './mediation.terms.ts';

/** What somebody is to a mediation. APPOINTER may change who mediates: the worker and the head there, never a party. */
export type MediationPart = 'PARTY' | 'MEDIATOR' | 'APPOINTER';

interface MediationMove extends Move<MediationStatus, MediationPart> {
  /** Where it leads, or to which of several states; SAME leaves the state. */
  readonly to: MediationStatus | 'SAME' | readonly MediationStatus[];
}

/** Those in which nothing is agreed yet, and a party may stop it. */
export const stoppableStatuses = ['PROPOSED', 'CONSENTED', 'IN_MEDIATION'] as const satisfies MediationStatus[];
/** Those that are looked after. */
export const agreedStatuses = ['AGREED', 'FOLLOW_UP'] as const satisfies MediationStatus[];
/** All in which something is left to do. */
export const openMediationStatuses = [
  ...stoppableStatuses,
  ...agreedStatuses,
  'WITHDRAWN',
] as const satisfies MediationStatus[];

/** The moves that people make. */
export const mediationMoves = {
  // The last yes makes it CONSENTED, a no stops it.
  ANSWER: { from: ['PROPOSED'], to: ['PROPOSED', 'CONSENTED', 'WITHDRAWN'], by: ['PARTY', 'MEDIATOR'] },
  START: { from: ['CONSENTED'], to: 'IN_MEDIATION', by: ['MEDIATOR'] },
  NOTE: { from: ['CONSENTED', 'IN_MEDIATION', ...agreedStatuses, 'WITHDRAWN'], to: 'SAME', by: ['MEDIATOR'] },
  REQUEST: { from: ['IN_MEDIATION'], to: 'SAME', by: ['MEDIATOR'] },
  ANSWER_REQUEST: { from: ['IN_MEDIATION'], to: 'SAME', by: ['PARTY'] },
  EXTEND: { from: ['IN_MEDIATION'], to: 'SAME', by: ['MEDIATOR'] },
  CONCLUDE: { from: ['IN_MEDIATION', 'WITHDRAWN'], to: ['AGREED', 'FAILED', 'DONE'], by: ['MEDIATOR'] },
  WITHDRAW: { from: stoppableStatuses, to: 'WITHDRAWN', by: ['PARTY', 'MEDIATOR'] },
  // On its day also before the clock has come to say so.
  FOLLOW_UP: { from: agreedStatuses, to: 'DONE', by: ['MEDIATOR'] },
  REPLACE_MEDIATOR: { from: openMediationStatuses, to: 'SAME', by: ['MEDIATOR', 'APPOINTER'] },
  REFUSE_MEDIATOR: { from: stoppableStatuses, to: 'SAME', by: ['PARTY'] },
} as const satisfies Record<MediationAction, MediationMove>;

/** Those that the clock makes; RUN_OUT is of what some party never answered. */
export const mediationClockMoves = {
  FALL_DUE: { from: ['AGREED'], to: 'FOLLOW_UP', by: [] },
  RUN_OUT: { from: ['PROPOSED'], to: 'WITHDRAWN', by: [] },
} as const satisfies Record<string, MediationMove>;

export const offeredMediationMoves = Object.keys(mediationMoves) as MediationAction[];

/** The states that a move may lead to from `status`. */
export function statusesAfter(action: MediationAction, status: MediationStatus): readonly MediationStatus[] {
  if (action === 'CONCLUDE') return status === 'WITHDRAWN' ? ['DONE'] : ['AGREED', 'FAILED'];
  const { to }: MediationMove = mediationMoves[action];
  if (to === 'SAME') return [status];
  return typeof to === 'string' ? [to] : to;
}

/** What of a mediation itself, besides its state, can refuse a move; days are YYYY-MM-DD in Asia/Shanghai. */
export interface MediationCourse {
  readonly status: MediationStatus;
  readonly dueOn?: string | null;
  /** The last day before its one extension. */
  readonly extendedFrom?: string | null;
  readonly followUpOn?: string | null;
  /** Whether the caller, a party, has said yes or no. */
  readonly hasAnswered?: boolean;
  /** Whether a request to the caller waits for an answer. */
  readonly isAsked?: boolean;
}

/** Why the mediation itself refuses on `day` a move that its state allows; undefined when it does not. */
export function hindranceOf(action: MediationAction, mediation: MediationCourse, day: string): string | undefined {
  const { dueOn, extendedFrom, followUpOn, hasAnswered, isAsked } = mediation;
  if (action === 'ANSWER' && hasAnswered === true) return 'it was answered before; whoever no longer wants it stops it';
  if (action === 'ANSWER_REQUEST' && isAsked === false) return 'no request waits for your answer';
  if (action === 'EXTEND' && extendedFrom != null)
    return 'it was given more time before, which is done once: conclude it';
  const isOver = (action === 'EXTEND' || action === 'REQUEST') && dueOn != null && dueOn < day;
  if (isOver) return `its last day was ${dueOn}: conclude it`;
  if (action === 'FOLLOW_UP' && followUpOn != null && day < followUpOn)
    return `it is to be followed up on ${followUpOn}`;
  return undefined;
}
