import { handleAll } from '@microgrid/facts/consumer';
import { factOf, type Fact } from '@microgrid/facts/fact';
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

  it('keeps up with its changes: when it ends, who organised it in the end, and whether it was called off', async () => {
    const [id, organiserId, another, gridCode] = [newId(), newId(), newId(), micro(1)];
    const about = { subject: id, gridCode };
    const times = { startsAt: '2026-06-01T01:00:00.000Z', endsAt: '2026-06-01T02:00:00.000Z' };
    const later = { startsAt: '2026-06-08T01:00:00.000Z', endsAt: '2026-06-08T03:00:00.000Z' };
    const stationId = newId();
    const announced = { type: 'TEA_TALK', stationId, organiserId, capacity: 9, ...times } as const;
    const tell = (facts: Fact[]) =>
      subgraph.subgraph.database.transaction((em) => handleAll(activityConsumer, facts, em));
    const stored = () => subgraph.subgraph.database.orm.em.fork().findOneOrFail(ActivityEntity, id);
    const from = 'community-services';
    const changed = (status: 'POSTPONED' | 'CANCELLED') =>
      factOf('activity.changed.v1', { ...about, data: { stationId, ...later, status } }, from);
    await tell([factOf('activity.published.v1', { ...about, data: announced }, from), changed('POSTPONED')]);
    expect(await stored()).toMatchObject({ organiserId, endsAt: new Date(later.endsAt), isCancelled: false });
    await tell([factOf('activity.held.v1', { ...about, data: { organiserId: another, attendanceCount: 7 } }, from)]);
    expect(await stored()).toMatchObject({ organiserId: another, gridCode });
    await tell([changed('CANCELLED')]);
    expect(await stored()).toMatchObject({ isCancelled: true });
    // Of one that was announced before anybody here listened, nothing rests on what is told.
    await tell([
      factOf('activity.held.v1', { subject: newId(), gridCode, data: { organiserId, attendanceCount: 7 } }, from),
    ]);
  });
});
