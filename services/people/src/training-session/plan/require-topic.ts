import { Invalid } from '@microgrid/subgraph/errors';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { TrainingTopicEntity } from '../../training-topic/training-topic.entity.ts';

/** @throws Invalid when there is no such topic. */
export async function requireTopic(em: SqlEntityManager, code: string): Promise<string> {
  // PostgreSQL has no text with NUL, and fails on being asked.
  const topic = code.includes('\u0000') ? null : await em.findOne(TrainingTopicEntity, code);
  if (topic === null) throw new Invalid([{ field: 'topicCode', message: 'there is no such topic', rule: 'NOT_FOUND' }]);
  return topic.code;
}
