import { deletingRow, personalData } from '@microgrid/database/personal-data';
import { HonourConsentEntity, HonourEntity } from './honour.entity.ts';

const honour = {
  purpose: 'To name who served well',
  basis: 'CONSENT',
  readers: 'Everybody, while the person agrees to be named',
  retention: deletingRow({ years: 3 }, { words: 'the decision', sql: 'decided_at' }),
  whose: 'person_id',
  onRequest: 'ERASED',
} as const;

export const honourPersonal = personalData(HonourEntity, {
  notPersonal: ['id', 'gridCode', 'kind', 'period', 'periodTo', 'decidedAt'],
  personal: { personId: honour, reason: honour },
});

export const honourConsentPersonal = personalData(HonourConsentEntity, {
  notPersonal: ['consentId', 'givenAt'],
  personal: {
    personId: {
      purpose: 'To name nobody with an honour who does not agree',
      basis: 'CONSENT',
      readers: 'Nobody; the platform alone',
      // The fact of the withdrawal deletes it.
      retention: deletingRow({ days: 1 }, { words: 'the withdrawal of the consent', sql: 'null::timestamptz' }),
      whose: 'person_id',
      onRequest: 'ERASED',
    },
  },
});
