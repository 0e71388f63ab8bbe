import { deletingRow, personalData } from '@microgrid/database/personal-data';
import { ErasureEntity, ErasurePartEntity } from './erasure.entity.ts';

export const erasurePersonal = personalData(ErasureEntity, {
  notPersonal: ['id', 'requestedAt', 'doneAt'],
  personal: {
    personId: {
      purpose: 'To prove to whoever asked for erasure that it was done',
      basis: 'STATUTORY_DUTY',
      readers: 'The person',
      retention: deletingRow({ years: 3 }, { words: 'its completion', sql: 'done_at' }),
      // It is the request itself, and no part of what it is about.
      whose: null,
      onRequest: 'KEPT',
    },
  },
});

export const erasurePartPersonal = personalData(ErasurePartEntity, {
  notPersonal: ['erasureId', 'subgraph', 'doneAt', 'erasedCount', 'keptCount', 'keptUntil', 'proof'],
  personal: {},
});
