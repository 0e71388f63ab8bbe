import { handleAll } from '@microgrid/facts/consumer';
import { factOf } from '@microgrid/facts/fact';
import { newId } from '@microgrid/subgraph/ids';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { micro } from '../../test/seed.ts';
import { people } from '../subgraph.ts';
import { activityConsumer } from './activity.consumer.ts';
import { ActivityEntity } from './activity.entity.ts';

describe('an activity that was announced', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    subgraph = await openTestSubgraph(people);
  });
  afterAll(() => subgraph.close());

  it('is known with its organiser, told however often', async () => {
    const [id, organiserId, gridCode] = [newId(), newId(), micro(1)];
    const times = { startsAt: '2026-06-01T01:00:00.000Z', endsAt: '2026-06-01T02:00:00.000Z' };
    const fact = factOf(
      'activity.published.v1',
      { subject: id, gridCode, data: { type: 'TEA_TALK', stationId: newId(), organiserId, capacity: 9, ...times } },
      'community-services',
    );
    for (const facts of [[fact], [fact, fact]]) {
      await subgraph.subgraph.database.transaction((em) => handleAll(activityConsumer, facts, em));
    }
    const em = subgraph.subgraph.database.orm.em.fork();
    expect(await em.findAll(ActivityEntity)).toMatchObject([
      { id, organiserId, gridCode, endsAt: new Date(times.endsAt) },
    ]);
  });
});
