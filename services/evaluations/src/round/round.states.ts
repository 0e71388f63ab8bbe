import type { Move } from '@microgrid/subgraph/state-table';
import type { EvaluationRoundAction, EvaluationRoundStatus } from './round.terms.ts';

/** What somebody is to a round: an officer of a street, or the clock. */
export type RoundPart = 'STREET' | 'CLOCK';

interface RoundMove extends Move<EvaluationRoundStatus, RoundPart> {
  readonly to: EvaluationRoundStatus;
}

/**
 * The whole life of a round. COMPUTE starts a job and leaves it FROZEN; the last evaluation that is computed makes it
 * COMPUTED. It is put away by the clock alone.
 */
export const roundMoves = {
  FREEZE: { from: ['OPEN'], to: 'FROZEN', by: ['STREET', 'CLOCK'] },
  REOPEN: { from: ['FROZEN'], to: 'OPEN', by: ['STREET'] },
  COMPUTE: { from: ['FROZEN'], to: 'COMPUTED', by: ['STREET'] },
  NOTIFY: { from: ['COMPUTED'], to: 'NOTIFIED', by: ['STREET'] },
  FINALISE: { from: ['NOTIFIED'], to: 'FINAL', by: ['STREET', 'CLOCK'] },
  ARCHIVE: { from: ['FINAL'], to: 'ARCHIVED', by: ['CLOCK'] },
} as const satisfies Record<EvaluationRoundAction | 'ARCHIVE', RoundMove>;

/** Those that a mutation makes. */
export const offeredRoundMoves = [
  'FREEZE',
  'COMPUTE',
  'NOTIFY',
  'REOPEN',
  'FINALISE',
] as const satisfies EvaluationRoundAction[];
