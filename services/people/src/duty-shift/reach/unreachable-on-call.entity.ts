import { deletingRow, personalData } from '@microgrid/database/personal-data';
import { defineEntity, p } from '@mikro-orm/core';

/** Somebody on call, or called next, who has no work phone, as others were told; it goes once there is one. */
const UnreachableOnCallSchema = defineEntity({
  name: 'UnreachableOnCall',
  properties: {
    shiftId: p.uuid().primary(),
    personId: p.uuid().primary(),
    areaCode: p.text().collation('C'),
    endsAt: p.datetime().length(3),
  },
});

export class UnreachableOnCallEntity extends UnreachableOnCallSchema.class {}
UnreachableOnCallSchema.setClass(UnreachableOnCallEntity);

export const unreachableOnCallPersonal = personalData(UnreachableOnCallEntity, {
  notPersonal: ['shiftId', 'areaCode', 'endsAt'],
  personal: {
    personId: {
      purpose: 'To tell once of whoever cannot be called',
      basis: 'CONTRACT',
      readers: 'Nobody; the platform alone',
      retention: deletingRow({ days: 1 }, { words: 'the end of the shift', sql: 'ends_at' }),
      whose: 'person_id',
      onRequest: 'ERASED',
    },
  },
});
