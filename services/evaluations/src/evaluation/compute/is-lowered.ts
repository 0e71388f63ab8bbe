import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { EvaluationEntity } from '../evaluation.entity.ts';
import { recomputeAfter } from './recompute.ts';

/**
 * Computes an evaluation anew after evidence was left out, and says whether its result is lower by that, or none any more:
 * what was told is lowered by corrected facts alone.
 */
export async function isLowered(em: SqlEntityManager, evaluation: EvaluationEntity): Promise<boolean> {
  const { score: before } = evaluation;
  await recomputeAfter(em, evaluation.id);
  await em.refresh(evaluation);
  const { score: after } = evaluation;
  return before != null && (after == null || after < before);
}
