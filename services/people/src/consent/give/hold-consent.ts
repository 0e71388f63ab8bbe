import { record } from '@microgrid/facts/record';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { ConsentEntity } from '../consent.entity.ts';
import type { ConsentPurpose } from '../consent.terms.ts';
import { currentText } from '../consent.texts.ts';
import { NOWHERE } from '../nowhere.ts';

/** What somebody whom the write holds agrees to. */
interface Given {
  readonly personId: string;
  readonly purpose: ConsentPurpose;
  readonly textVersion: number;
  readonly recordedById: string | null;
  readonly witnessId: string | null;
}

/** The consent that holds from now on: the one that was given by the same text, else a new one with the id. */
export async function holdConsent(em: SqlEntityManager, id: string, given: Given): Promise<ConsentEntity> {
  const { personId, purpose, textVersion, recordedById } = given;
  const standing = await em.findOne(ConsentEntity, { personId, purpose, withdrawnAt: null });
  if (standing?.textVersion === textVersion) return standing;
  const now = new Date();
  if (standing !== null) {
    em.assign(standing, { withdrawnAt: now, withdrawnById: recordedById });
    // Before the new one is stored: one holds at a time.
    await em.flush();
  }
  const consent = em.create(ConsentEntity, { id, ...given, givenAt: now });
  const data = { personId, purpose, version: textVersion };
  record(em, 'consent.given.v1', { subject: id, gridCode: NOWHERE, data });
  return consent;
}

/** Whether the person agrees to it by its current text. */
export async function holdsConsent(em: SqlEntityManager, personId: string, purpose: ConsentPurpose): Promise<boolean> {
  const { version: textVersion } = currentText(purpose);
  return (await em.count(ConsentEntity, { personId, purpose, textVersion, withdrawnAt: null })) > 0;
}
