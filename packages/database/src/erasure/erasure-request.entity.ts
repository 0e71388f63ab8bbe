import { defineEntity, p } from '@mikro-orm/core';
import type { StoredPart } from '../stored-part.ts';
import { erasureRequestTable } from './migrations/20261129T064200-erasure-requests.ts';
import { erasuresAskedFor } from './migrations/20261129T190000-erasures-asked-for.ts';
import { deletingRow, personalData } from './personal-data.ts';

const ErasureRequestSchema = defineEntity({
  name: 'ErasureRequest',
  properties: {
    personId: p.uuid().primary(),
    askedAt: p.datetime().length(3),
    /** Under which id the person asked for it; null when it was asked for by the command. */
    erasureId: p.uuid().nullable(),
    /** How many rows went so far. */
    erasedCount: p.integer().default(0),
    /** Of all that was proved so far. */
    digest: p.text().nullable(),
  },
});

/** That somebody asked for erasure and not all of it could be done yet; gone once it is. */
export class ErasureRequest extends ErasureRequestSchema.class {}
ErasureRequestSchema.setClass(ErasureRequest);

const erasureRequestPersonal = personalData(ErasureRequest, {
  notPersonal: ['askedAt', 'erasureId', 'erasedCount', 'digest'],
  personal: {
    personId: {
      purpose: 'To finish what a person asked for, once what held it back has ended',
      basis: 'STATUTORY_DUTY',
      readers: 'Nobody; the platform alone',
      // Whoever finishes the request deletes it.
      retention: deletingRow({ days: 0 }, { words: 'its completion', sql: 'null::timestamptz' }),
      // It is the request itself.
      whose: null,
      onRequest: 'KEPT',
    },
  },
});

/** What is asked for and not finished. */
export const erasureRequests: StoredPart = {
  stored: [erasureRequestPersonal],
  migrations: [erasureRequestTable, erasuresAskedFor],
};
