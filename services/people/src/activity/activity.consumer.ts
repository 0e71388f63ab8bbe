import type { FactConsumer } from '@microgrid/facts/consumer';
import type { Fact } from '@microgrid/facts/fact';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { ActivityEntity } from './activity.entity.ts';

type ActivityFact = Fact<'activity.published.v1'> | Fact<'activity.changed.v1'> | Fact<'activity.held.v1'>;

/** Copies the activities from the facts of community-services. */
export const activityConsumer: FactConsumer = {
  name: 'activities',
  handlers: {
    'activity.published.v1': (fact, em) => keep([fact], em),
    'activity.changed.v1': (fact, em) => keep([fact], em),
    'activity.held.v1': (fact, em) => keep([fact], em),
  },
  // It hears of nothing else.
  handleMany: (facts, em) => keep(facts as readonly ActivityFact[], em),
};

/** What comes of one activity comes in its order, so that its announcement is the first. */
async function keep(facts: readonly ActivityFact[], em: SqlEntityManager): Promise<void> {
  const found = await em.find(ActivityEntity, { id: { $in: facts.map(({ subject }) => subject) } });
  const known = new Map(found.map((activity) => [activity.id, activity]));
  for (const { subject: id, gridcode: gridCode, ...fact } of facts) {
    const activity = known.get(id);
    if (activity !== undefined) em.assign(activity, saidBy(fact));
    else if (fact.type === 'activity.published.v1') {
      const { organiserId, endsAt } = fact.data;
      known.set(id, em.create(ActivityEntity, { id, gridCode, organiserId, endsAt: new Date(endsAt) }));
    }
  }
}

/** Who organised it in the end records the hours, and of what was called off nobody does. */
function saidBy(fact: Pick<ActivityFact, 'type' | 'data'>) {
  const { data } = fact as ActivityFact;
  return {
    ...('organiserId' in data ? { organiserId: data.organiserId } : {}),
    ...('endsAt' in data ? { endsAt: new Date(data.endsAt) } : {}),
    ...('status' in data ? { isCancelled: data.status === 'CANCELLED' } : {}),
  };
}
