import type { FactConsumer } from '@microgrid/facts/consumer';
import { ActivityEntity } from './activity.entity.ts';

/** Copies the activities from the facts of community-services. */
export const activityConsumer: FactConsumer = {
  name: 'activities',
  handlers: {
    'activity.published.v1': async ({ subject: id, gridcode: gridCode, data: { organiserId, endsAt } }, em) => {
      await em.upsert(ActivityEntity, { id, gridCode, organiserId, endsAt: new Date(endsAt) });
    },
  },
};
