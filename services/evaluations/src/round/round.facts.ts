import { record } from '@microgrid/facts/record';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { EvaluationRoundEntity } from './round.entity.ts';

/** A round is of a scheme, which holds wherever it has somebody to evaluate. */
const NOWHERE = '000000000';

/** Tells where a round stands by now, and until when something is taken. */
export function tellRound(em: SqlEntityManager, { id: subject, status, ...round }: EvaluationRoundEntity): void {
  const { selfReviewUntil = null, appealUntil = null } = round;
  const until = status === 'FROZEN' ? selfReviewUntil : status === 'NOTIFIED' ? appealUntil : null;
  record(em, 'round.moved.v1', { subject, gridCode: NOWHERE, data: { status, until } });
}
