import type { FactConsumer } from '@microgrid/facts/consumer';
import { handOverMatters } from './hand-over.ts';
import { PostEntity } from './post.entity.ts';

/** Keeps the posts as the facts tell, and hands over what is open when one ends. */
export const postConsumer: FactConsumer = {
  name: 'posts',
  handlers: {
    'appointment.started.v1': async ({ subject: id, gridcode: gridCode, data: { personId, role } }, em) => {
      await em.upsert(PostEntity, { id, personId, role, gridCode });
    },
    'appointment.ended.v1': async (fact, em) => {
      await em.nativeDelete(PostEntity, { id: fact.subject });
      await handOverMatters(em, fact);
    },
  },
};
