import { openMoves, type Move } from '@microgrid/subgraph/state-table';
import type { TrainingAction, TrainingStatus } from './training-session.terms.ts';

/** What somebody is to a training: who trains, or who planned it. */
export type TrainingPart = 'TRAINER' | 'PLANNER';

interface TrainingMove extends Move<TrainingStatus, TrainingPart> {
  readonly to: TrainingStatus;
}

/** The whole life of a training. */
export const trainingMoves = {
  RECORD_OUTCOMES: { from: ['PLANNED'], to: 'HELD', by: ['TRAINER'] },
  CANCEL: { from: ['PLANNED'], to: 'CANCELLED', by: ['TRAINER', 'PLANNER'] },
} as const satisfies Record<TrainingAction, TrainingMove>;

/** Those that a mutation makes. */
export const offeredTrainingMoves = ['RECORD_OUTCOMES', 'CANCEL'] as const satisfies TrainingAction[];

interface TrainingNow {
  readonly status: TrainingStatus;
  readonly startsAt: Date;
  readonly parts: readonly TrainingPart[];
}

/** What can be done at `now`: nobody has learnt anything before it begins. */
export function openActions({ startsAt, ...at }: TrainingNow, now: Date): TrainingAction[] {
  return openMoves(trainingMoves, offeredTrainingMoves, at).filter(
    (action) => action !== 'RECORD_OUTCOMES' || new Date(startsAt) <= now,
  );
}
