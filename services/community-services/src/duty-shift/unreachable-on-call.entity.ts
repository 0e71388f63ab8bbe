import { deletingRow, personalData } from '@microgrid/database/personal-data';
import { defineEntity, p } from '@mikro-orm/core';

/** Somebody on call, or called next, who cannot be called: a copy from the facts of people. */
const UnreachableOnCallSchema = defineEntity({
  name: 'UnreachableOnCall',
  properties: {
    shiftId: p.uuid().primary(),
    personId: p.uuid().primary(),
    endsAt: p.datetime().length(3),
  },
});

export class UnreachableOnCallEntity extends UnreachableOnCallSchema.class {}
UnreachableOnCallSchema.setClass(UnreachableOnCallEntity);

export const unreachableOnCallPersonal = personalData(UnreachableOnCallEntity, {
  notPersonal: ['shiftId', 'endsAt'],
  personal: {
    personId: {
      purpose: 'To pass at once whoever cannot be called to an emergency',
      basis: 'CONTRACT',
      readers: 'Nobody; the platform alone',
      retention: deletingRow({ days: 1 }, { words: 'the end of the shift', sql: 'ends_at' }),
      whose: 'person_id',
      onRequest: 'ERASED',
    },
  },
});
