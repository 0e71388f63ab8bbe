import { record } from '@microgrid/facts/record';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { OpinionTopic } from './opinion.terms.ts';

interface TakenOpinion {
  readonly id: string;
  readonly gridCode: string;
  readonly topic: OpinionTopic;
  readonly takenById?: string | null;
  readonly dueAt?: Date | null;
}

/** Tells of an opinion; never who said it. */
export function tellTaken(em: SqlEntityManager, opinion: TakenOpinion): void {
  const { id: subject, gridCode, topic, takenById = null, dueAt } = opinion;
  record(em, 'opinion.taken.v1', {
    subject,
    gridCode,
    data: { topic, takenById, dueAt: dueAt?.toISOString() ?? null },
  });
}

/** An answer, and by whom. */
interface Answer {
  readonly at: Date;
  readonly answeredById: string;
}

/** Tells that an opinion was answered, in time where it is not known by when it had to be. */
export function tellAnswered(
  em: SqlEntityManager,
  { id: subject, gridCode, takenById = null, dueAt }: Omit<TakenOpinion, 'topic'>,
  { at, answeredById }: Answer,
): void {
  const isInTime = dueAt == null || at <= dueAt;
  record(em, 'opinion.answered.v1', { subject, gridCode, data: { takenById, answeredById, isInTime } });
}
