import type { Move } from '@microgrid/subgraph/state-table';
import type { AppealAction, AppealStatus } from './appeal.terms.ts';

/** What somebody is to an appeal: who is evaluated, who decides on it, and the street, which sees where it stands. */
export type AppealPart = 'EVALUATED' | 'APPEALS_REVIEWER' | 'STREET';

interface AppealMove extends Move<AppealStatus, AppealPart> {
  /** A decision says itself in which of them it ends. */
  readonly to: readonly AppealStatus[];
}

/** The whole life of an appeal. */
export const appealMoves = {
  DECIDE: { from: ['OPEN'], to: ['UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD'], by: ['APPEALS_REVIEWER'] },
  WITHDRAW: { from: ['OPEN'], to: ['WITHDRAWN'], by: ['EVALUATED'] },
} as const satisfies Record<AppealAction, AppealMove>;

/** Those that a mutation makes: all of the table. */
export const offeredAppealMoves = ['DECIDE', 'WITHDRAW'] as const satisfies AppealAction[];
