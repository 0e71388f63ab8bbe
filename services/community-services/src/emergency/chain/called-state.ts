import type { Actor } from '@microgrid/access/actor';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { servesNear } from '../../matter/matter.policy.ts';
import { EmergencyEntity } from '../emergency.entity.ts';
import { EmergencyCallEntity } from './emergency-call.entity.ts';

/** Whether whoever asks was called to the emergency of the matter, and whether it lasts, so that they are on duty in it. */
export async function calledStateOf(
  em: SqlEntityManager,
  { id: matterId, gridCode }: { id: string; gridCode: string },
  actor: Actor,
): Promise<{ isCalled: boolean; isOnDuty: boolean }> {
  const { subject: personId } = actor;
  if (personId === null || !servesNear(actor, gridCode)) return { isCalled: false, isOnDuty: false };
  const isCalled =
    (await em.count(EmergencyCallEntity, { emergencyId: matterId, personId, calledAt: { $ne: null } })) > 0;
  const isOnDuty = isCalled && (await em.count(EmergencyEntity, { id: matterId, status: { $ne: 'ENDED' } })) > 0;
  return { isCalled, isOnDuty };
}
