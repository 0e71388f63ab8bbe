import type { FactConsumer } from '@microgrid/facts/consumer';
import { handOverMatters } from '../matter/hand-over/hand-over.ts';
import { excludeDeeds } from './still-serves.ts';
import { PostEntity } from './post.entity.ts';

/** Copies the posts from the facts of appointments, and hands over open matters when one ends. */
export const postConsumer: FactConsumer = {
  name: 'posts',
  handlers: {
    'appointment.started.v1': async ({ subject: id, gridcode: gridCode, data: { personId, role } }, em) => {
      await em.upsert(PostEntity, { id, personId, role, gridCode });
    },
    'appointment.ended.v1': async (fact, em) => {
      const { subject: id, gridcode: gridCode, time, data } = fact;
      await excludeDeeds(em, gridCode);
      await em.upsert(PostEntity, { id, personId: data.personId, role: data.role, gridCode, endedAt: new Date(time) });
      await handOverMatters(em, fact);
    },
  },
};
