import type { FactConsumer } from '@microgrid/facts/consumer';
import { HeadPostEntity } from './head-post.entity.ts';
import { passToStreet } from './pass-to-street.ts';

const HEAD = 'TOTAL_GRID_HEAD';

/** Copies the posts of heads; where nobody has their rights any more, the street reviews the leaders. */
export const headPostConsumer: FactConsumer = {
  name: 'head-posts',
  handlers: {
    async 'appointment.started.v1'({ subject: id, gridcode: gridCode, data: { personId, role } }, em) {
      if (role !== HEAD) return;
      await em.upsert(HeadPostEntity, { id, gridCode, personId, actingId: personId });
      await passToStreet(em, gridCode);
    },
    async 'appointment.paused.v1'({ subject: id, gridcode: gridCode, data }, em) {
      const { personId, role, cause, standInId } = data;
      if (role !== HEAD) return;
      await em.upsert(HeadPostEntity, { id, gridCode, personId, actingId: cause === 'LEAVE' ? standInId : null });
      await passToStreet(em, gridCode);
    },
    async 'appointment.resumed.v1'({ subject: id, gridcode: gridCode, data: { personId, role } }, em) {
      if (role !== HEAD) return;
      await em.upsert(HeadPostEntity, { id, gridCode, personId, actingId: personId });
      await passToStreet(em, gridCode);
    },
    async 'appointment.ended.v1'({ subject: id, time, gridcode: gridCode, data: { personId, role } }, em) {
      if (role !== HEAD) return;
      await em.upsert(HeadPostEntity, { id, gridCode, personId, actingId: null, endedAt: new Date(time) });
      await passToStreet(em, gridCode);
    },
  },
};
