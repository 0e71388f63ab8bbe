import type { Actor } from '@microgrid/access/actor';
import { NotFound } from '@microgrid/subgraph/errors';
import { storedId } from '@microgrid/subgraph/ids';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { lockEvaluation } from '../evaluation/lock-evaluation.ts';
import { EvidenceEntity } from '../evidence/evidence.entity.ts';

/**
 * A piece of evidence and its evaluation, both locked, the evaluation first, as whoever computes it does.
 * @throws NotFound when `actor` may not read the evaluation: evidence that an appeal cites is read, not contested or settled.
 */
export async function lockEvidence(em: SqlEntityManager, id: string, actor: Actor) {
  const found = await em.findOne(EvidenceEntity, storedId(id));
  const none = () => new NotFound('there is no such evidence');
  if (found === null) throw none();
  const { evaluation, round, facts } = await lockEvaluation(em, found.evaluationId, actor).catch((error: unknown) => {
    throw error instanceof NotFound ? none() : error;
  });
  const evidence = await em.findOneOrFail(EvidenceEntity, storedId(id), {
    lockMode: LockMode.PESSIMISTIC_WRITE,
    refresh: true,
  });
  return { evidence, evaluation, round, facts };
}
