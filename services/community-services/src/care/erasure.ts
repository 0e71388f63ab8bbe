import { momentOf } from '@microgrid/database/moment';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { NameConsentEntity } from '../name-consent/name-consent.entity.ts';
import { CareNeedEntity } from './care-need.entity.ts';
import { livingStatuses } from './care.states.ts';
import { CareContactEntity } from './contact/care-contact.entity.ts';
import { giveCareBack } from './give-back/give-care-back.ts';
import { closeCare } from './moves/end-care.ts';

/** Ends the care of somebody who asked for erasure, and gives back what they did for others. */
export async function endCareOf(em: SqlEntityManager, personId: string): Promise<void> {
  const contacts = await em.find(CareContactEntity, { personId });
  const needs = await em.find(
    CareNeedEntity,
    { id: { $in: contacts.map(({ needId }) => needId) }, status: { $in: [...livingStatuses] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  const at = await momentOf(em);
  for (const need of needs) await closeCare(em, need, { at, reason: 'DECLINED' });
  await em.nativeDelete(NameConsentEntity, { personId });
  await giveCareBack(em, { personId });
}
