import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { RoundReopeningEntity } from './round-reopening.entity.ts';

/** Keeps one more decision of a round that is locked. */
export async function keepReopening(
  em: SqlEntityManager,
  reopening: Omit<RoundReopeningEntity, 'position'>,
): Promise<void> {
  const position = (await em.count(RoundReopeningEntity, { roundId: reopening.roundId })) + 1;
  await em.insert(RoundReopeningEntity, { ...reopening, position });
}
