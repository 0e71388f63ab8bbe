import type { FactConsumer } from '@microgrid/facts/consumer';
import type { Fact } from '@microgrid/facts/fact';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { ActivityEntity } from './activity.entity.ts';

/** Copies the activities from the facts of community-services. */
export const activityConsumer: FactConsumer = {
  name: 'activities',
  handlers: { 'activity.published.v1': (fact, em) => keep([fact], em) },
  // It hears of nothing else.
  handleMany: (facts, em) => keep(facts as readonly Fact<'activity.published.v1'>[], em),
};

/** Of several facts of one activity the last counts. */
async function keep(facts: readonly Fact<'activity.published.v1'>[], em: SqlEntityManager): Promise<void> {
  const activities = new Map(
    facts.map(({ subject: id, gridcode: gridCode, data: { organiserId, endsAt } }) => [
      id,
      { id, gridCode, organiserId, endsAt: new Date(endsAt) },
    ]),
  );
  if (activities.size > 0) await em.upsertMany(ActivityEntity, [...activities.values()]);
}
