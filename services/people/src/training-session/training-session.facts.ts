import type { FactContent } from '@microgrid/facts/fact';
import type { TrainingKind } from './training-session.terms.ts';

/** A training, as far as it is told of when it is planned. */
interface Planned {
  readonly id: string;
  readonly kind: TrainingKind;
  readonly topicCode: string;
  readonly gridCode: string;
  readonly stationId: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly trainerId: string;
  readonly personIds: readonly string[];
}

/** What is told of a training that is planned. */
export function trainingPlanned({ id: subject, gridCode, ...planned }: Planned): FactContent<'training.planned.v1'> {
  const { kind, topicCode, trainerId, personIds, stationId, startsAt, endsAt } = planned;
  const times = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  return { subject, gridCode, data: { kind, topicCode, trainerId, personIds, stationId, ...times } };
}
