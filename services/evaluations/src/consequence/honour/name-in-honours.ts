import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { EvaluationEntity } from '../../evaluation/evaluation.entity.ts';
import { asInternalWork } from '../../internal-work.ts';
import { EvaluationRoundEntity } from '../../round/round.entity.ts';
import type { ConsequenceEntity } from '../consequence.entity.ts';
import { goodKinds } from '../consequence.policy.ts';
import { HonourEntity } from './honour.entity.ts';

/** Puts a good result into the list of honours, where it is seen while its person agrees. */
export async function nameInHonours(
  em: SqlEntityManager,
  { personId, roundId, gridCode }: EvaluationEntity,
  { id, kind, reason, decidedAt }: Pick<ConsequenceEntity, 'id' | 'kind' | 'reason' | 'decidedAt'>,
): Promise<void> {
  if (personId == null || !goodKinds.has(kind)) return;
  const { period, periodTo } = await em.findOneOrFail(EvaluationRoundEntity, roundId);
  // Whoever decides may not read it back before the person agrees.
  await asInternalWork(em, async () => {
    await em.insert(HonourEntity, { id, personId, gridCode, kind, period, periodTo, reason, decidedAt });
  });
}
