import { Conflict } from '@microgrid/subgraph/errors';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { NameConsentEntity } from './name-consent.entity.ts';

/**
 * Refuses to give something of the served to somebody whose name they may not learn; the consent stands until the write
 * is committed, so that its withdrawal then finds what was given.
 * @throws Conflict naming the person.
 */
export async function requireNameConsent(em: SqlEntityManager, personId: string): Promise<void> {
  const consent = await em.findOne(NameConsentEntity, personId, { lockMode: LockMode.PESSIMISTIC_READ });
  if (consent === null) throw new Conflict('this person has not agreed to be named to the served', personId);
}
