import type { FactConsumer } from '@microgrid/facts/consumer';
import { AuditorPostEntity } from './auditor-post.entity.ts';

/** Copies the posts of privacy auditors. */
export const auditorPostConsumer: FactConsumer = {
  name: 'auditor-posts',
  handlers: {
    'office_post.started.v1': async ({ subject: id, data: { personId, role, areaCode } }, em) => {
      if (role === 'PRIVACY_AUDITOR') await em.upsert(AuditorPostEntity, { id, personId, areaCode });
    },
    'office_post.ended.v1': async ({ subject: id, time, data: { personId, role, areaCode } }, em) => {
      if (role !== 'PRIVACY_AUDITOR') return;
      await em.upsert(AuditorPostEntity, { id, personId, areaCode, endedAt: new Date(time) });
    },
  },
};
