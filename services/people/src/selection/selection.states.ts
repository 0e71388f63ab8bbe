import type { Move } from '@microgrid/subgraph/state-table';
import type { CandidacyStatus, SelectionAction, SelectionStatus } from './selection.terms.ts';

/**
 * What somebody is to a selection: anybody who signed in, somebody named in it, the head or the
 * street officer above who does not stand, and either of them, whether standing or not.
 */
export type SelectionPart = 'SOMEBODY' | 'NAMED' | 'HEAD' | 'STREET' | 'ABOVE';

interface SelectionMove extends Move<SelectionStatus, SelectionPart> {
  /** Where it leads; where there are several, what is entered decides. */
  readonly to: readonly SelectionStatus[];
}

/** The whole life of a selection; OPEN and CLOSE are the clock's. */
export const selectionMoves = {
  OPEN: { from: ['ANNOUNCED'], to: ['NOMINATION'], by: [] },
  CLOSE: { from: ['NOMINATION'], to: ['REVIEW'], by: [] },
  NOMINATE: { from: ['NOMINATION'], to: ['NOMINATION'], by: ['SOMEBODY'] },
  ANSWER_NOMINATION: {
    from: ['NOMINATION', 'REVIEW', 'VOTE', 'TIED'],
    to: ['NOMINATION', 'REVIEW', 'VOTE', 'TIED'],
    by: ['NAMED'],
  },
  REVIEW: { from: ['REVIEW'], to: ['VOTE'], by: ['HEAD'] },
  RECORD_VOTE: { from: ['VOTE', 'TIED'], to: ['TIED', 'NOTICE'], by: ['HEAD'] },
  OBJECT: { from: ['NOTICE', 'OBJECTION'], to: ['OBJECTION'], by: ['SOMEBODY'] },
  DECIDE_OBJECTION: { from: ['OBJECTION'], to: ['OBJECTION', 'REVIEW', 'NOTICE'], by: ['STREET'] },
  CONFIRM: { from: ['NOTICE'], to: ['CONFIRMED'], by: ['STREET'] },
  CANCEL: {
    from: ['ANNOUNCED', 'NOMINATION', 'REVIEW', 'VOTE', 'TIED', 'NOTICE', 'OBJECTION'],
    to: ['CANCELLED'],
    by: ['ABOVE'],
  },
} as const satisfies Record<SelectionAction | 'OPEN' | 'CLOSE', SelectionMove>;
export type SelectionMoveName = keyof typeof selectionMoves;

/** Those that a mutation makes. */
export const offeredSelectionMoves = [
  'NOMINATE',
  'ANSWER_NOMINATION',
  'REVIEW',
  'RECORD_VOTE',
  'OBJECT',
  'DECIDE_OBJECTION',
  'CONFIRM',
  'CANCEL',
] as const satisfies SelectionAction[];

/** Nothing moves it any more, and its micro-grid may have another. */
export const endedStatuses = ['CONFIRMED', 'CANCELLED'] as const satisfies SelectionStatus[];

/** While the result hangs out for objections. */
export const noticeStatuses = ['NOTICE', 'OBJECTION'] as const satisfies SelectionStatus[];

interface CandidacyMove {
  readonly from: readonly CandidacyStatus[];
  readonly to: CandidacyStatus;
}

/** The whole life of a candidacy. RECONSIDER is what an objection that was upheld does with all who stood. */
export const candidacyMoves = {
  AGREE: { from: ['NOMINATED'], to: 'CONSENTED' },
  DECLINE: { from: ['NOMINATED', 'CONSENTED', 'APPROVED'], to: 'DECLINED' },
  APPROVE: { from: ['CONSENTED'], to: 'APPROVED' },
  REFUSE: { from: ['CONSENTED'], to: 'NOT_APPROVED' },
  CHOOSE: { from: ['APPROVED'], to: 'CHOSEN' },
  PASS_OVER: { from: ['APPROVED'], to: 'NOT_CHOSEN' },
  RECONSIDER: { from: ['APPROVED', 'NOT_APPROVED', 'CHOSEN', 'NOT_CHOSEN'], to: 'CONSENTED' },
} as const satisfies Record<string, CandidacyMove>;
export type CandidacyMoveName = keyof typeof candidacyMoves;

/** Agreed to stand and has not been refused: who is shown to everybody. */
export const shownStatuses = ['CONSENTED', 'APPROVED', 'CHOSEN', 'NOT_CHOSEN'] as const satisfies CandidacyStatus[];

/** Never agreed to stand, or takes it back: whoever is named by others alone is kept from nothing. */
export const notStandingStatuses = ['NOMINATED', 'DECLINED'] as const satisfies CandidacyStatus[];
