import { deletingRow, personalData } from '@microgrid/database/personal-data';
import { defineEntity, p } from '@mikro-orm/core';

/** Who is privacy auditor where: a copy from the facts of posts at offices. */
const AuditorPostSchema = defineEntity({
  name: 'AuditorPost',
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid().index(),
    areaCode: p.text().collation('C'),
    endedAt: p.datetime().length(3).nullable(),
  },
});

export class AuditorPostEntity extends AuditorPostSchema.class {}
AuditorPostSchema.setClass(AuditorPostEntity);

export const auditorPostPersonal = personalData(AuditorPostEntity, {
  notPersonal: ['id', 'areaCode', 'endedAt'],
  personal: {
    personId: {
      purpose: 'To tell the privacy auditor when glass was broken',
      basis: 'CONTRACT',
      readers: 'Nobody; the platform alone',
      retention: deletingRow({ days: 1 }, { words: 'the end of the post', sql: 'ended_at' }),
      whose: 'person_id',
      onRequest: 'KEPT',
    },
  },
});
