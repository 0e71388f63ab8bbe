import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { MediatorEntity } from '../parties/mediator.entity.ts';

/** Those who mediate it now, in a fixed order. */
export async function activeMediators(em: SqlEntityManager, mediationId: string): Promise<string[]> {
  const active = await em.find(MediatorEntity, { mediationId, status: 'ACTIVE' }, { orderBy: { personId: 'asc' } });
  return active.map(({ personId }) => personId);
}
