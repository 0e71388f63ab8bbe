import { momentOf } from '@microgrid/database/moment';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { MediationSealEntity } from './file/mediation-seal.entity.ts';
import { MediationEntity } from './mediation.entity.ts';
import { stoppableStatuses } from './mediation.states.ts';

/** Stops the mediations of a party who asked for erasure, and takes a mediator off what they mediate. */
export async function endMediationsOf(em: SqlEntityManager, personId: string): Promise<void> {
  const seals = await em.find(MediationSealEntity, { personId });
  const mediations = await em.find(
    MediationEntity,
    { id: { $in: seals.map(({ mediationId }) => mediationId) }, status: { $in: [...stoppableStatuses] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  const withdrawnAt = await momentOf(em);
  for (const mediation of mediations) {
    em.assign(mediation, { status: 'WITHDRAWN', withdrawnAt, proposedById: null });
  }
  await em.flush();
  await takeOff(em, personId);
}

/** Whatever posts they still have. */
async function takeOff(em: SqlEntityManager, personId: string): Promise<void> {
  await em.execute(
    `with left_by as (
        update community_services.mediator set status = 'OUT'
        where person_id = ?::uuid and status = 'ACTIVE'
          and mediation_id in (select id from community_services.mediation where status not in ('FAILED', 'DONE'))
        returning mediation_id)
      update community_services.mediation set mediator_changes = mediator_changes + 1, version = version + 1
      from left_by where mediation.id = left_by.mediation_id`,
    [personId],
  );
}
