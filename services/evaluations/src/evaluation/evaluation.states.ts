import type { Move } from '@microgrid/subgraph/state-table';
import type { EvaluationAction, EvaluationStatus } from './evaluation.terms.ts';

/** What somebody is to an evaluation. */
export type EvaluationPart = 'EVALUATED' | 'REVIEWER' | 'APPEALS_REVIEWER' | 'DECIDER' | 'ROUND';

interface EvaluationMove extends Move<EvaluationStatus, EvaluationPart> {
  /** The same state where the move leaves it where it is. */
  readonly to: EvaluationStatus | 'SAME';
}

/** What follows the round, without a mutation of its own. */
type RoundsMove = 'FREEZE' | 'REOPEN' | 'COMPUTE' | 'NOTIFY' | 'FINALISE' | 'ARCHIVE' | 'SETTLE_APPEAL';

/** The whole life of an evaluation. */
export const evaluationMoves = {
  FREEZE: { from: ['OPEN'], to: 'SELF_REVIEW', by: ['ROUND'] },
  REOPEN: { from: ['SELF_REVIEW'], to: 'OPEN', by: ['ROUND'] },
  SELF_REVIEW: { from: ['SELF_REVIEW'], to: 'SAME', by: ['EVALUATED'] },
  DISPUTE_EVIDENCE: {
    from: ['SELF_REVIEW', 'COMPUTED', 'REVIEWED', 'NOTIFIED', 'APPEALED'],
    to: 'SAME',
    by: ['EVALUATED'],
  },
  COMPUTE: { from: ['SELF_REVIEW'], to: 'COMPUTED', by: ['ROUND'] },
  REVIEW: { from: ['COMPUTED'], to: 'REVIEWED', by: ['REVIEWER'] },
  NOTIFY: { from: ['REVIEWED'], to: 'NOTIFIED', by: ['ROUND'] },
  APPEAL: { from: ['NOTIFIED'], to: 'APPEALED', by: ['EVALUATED'] },
  SETTLE_APPEAL: { from: ['APPEALED'], to: 'NOTIFIED', by: ['APPEALS_REVIEWER', 'EVALUATED'] },
  FINALISE: { from: ['NOTIFIED'], to: 'FINAL', by: ['ROUND'] },
  DECIDE_CONSEQUENCE: { from: ['FINAL'], to: 'SAME', by: ['DECIDER'] },
  ARCHIVE: { from: ['FINAL'], to: 'ARCHIVED', by: ['ROUND'] },
} as const satisfies Record<EvaluationAction | RoundsMove, EvaluationMove>;

/** Those that a mutation makes. */
export const offeredEvaluationMoves = [
  'SELF_REVIEW',
  'REVIEW',
  'DISPUTE_EVIDENCE',
  'APPEAL',
  'DECIDE_CONSEQUENCE',
] as const satisfies EvaluationAction[];

/** The states in which there is a result to be read, for whoever may read it at all. */
export const computedStatuses = [
  'COMPUTED',
  'REVIEWED',
  'NOTIFIED',
  'APPEALED',
  'FINAL',
  'ARCHIVED',
] as const satisfies EvaluationStatus[];
