import { record } from '@microgrid/facts/record';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { ConsentEntity } from '../consent.entity.ts';
import { NOWHERE } from '../nowhere.ts';

/** Says of all that a person agreed to that it holds no more: what is forgotten allows nothing. */
export async function endConsents(em: SqlEntityManager, personId: string): Promise<void> {
  const holding = await em.find(ConsentEntity, { personId, withdrawnAt: null });
  for (const consent of holding) {
    consent.withdrawnAt = new Date();
    const data = { personId, purpose: consent.purpose };
    record(em, 'consent.withdrawn.v1', { subject: consent.id, gridCode: NOWHERE, data });
  }
}
