import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { WhistleEntity } from '../whistle.entity.ts';
import { doneWhistleStatuses } from '../whistle.states.ts';

/**
 * Puts the whistle that was done last back to REPORTED_IN: its matter, which is locked, is not settled after all. The
 * department goes on; nothing is told of it, since it reported in before.
 */
export async function putLastWhistleBack(em: SqlEntityManager, matterId: string): Promise<void> {
  const [last] = await em.find(
    WhistleEntity,
    { matterId, status: { $in: [...doneWhistleStatuses] } },
    { orderBy: { doneAt: 'desc', id: 'desc' }, limit: 1, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (last === undefined) return;
  em.assign(last, { status: 'REPORTED_IN', doneAt: null, result: null, rating: null, ratingReason: null });
}
