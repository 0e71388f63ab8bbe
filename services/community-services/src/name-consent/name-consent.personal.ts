import { deletingRow, personalData } from '@microgrid/database/personal-data';
import { NameConsentEntity } from './name-consent.entity.ts';

export const nameConsentPersonal = personalData(NameConsentEntity, {
  notPersonal: [],
  personal: {
    personId: {
      purpose: 'To let nobody care, mediate or fulfil wishes whose name the served may not learn',
      basis: 'CONSENT',
      readers: 'Nobody; the platform alone',
      // The fact of the withdrawal deletes it.
      retention: deletingRow({ days: 1 }, { words: 'the withdrawal of the consent', sql: 'null::timestamptz' }),
      whose: 'person_id',
      onRequest: 'ERASED',
    },
  },
});
