import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { person } from '../../test/people.ts';
import { activityRow } from '../../test/rows.ts';
import { ActivityEntity } from '../activity/activity.entity.ts';
import { communityServices } from '../subgraph.ts';

describe('rush', () => {
  let services: TestSubgraph;
  beforeAll(async () => {
    services = await openTestSubgraph(communityServices);
  });
  afterAll(() => services.close());
  const register = (activityId: string, n: number) =>
    services.ask(
      `mutation ($input: RegisterForActivityInput!) { registerForActivity(input: $input) { status position activity { id status seatsLeft } } }`,
      { input: { activityId } }, person(n));
  it('measures', async () => {
    const rows = [activityRow(1), activityRow(2), activityRow(3)];
    await services.insert(ActivityEntity, rows);
    await register(rows[0]!.id, 1);
    const t0 = performance.now();
    for (let n = 2; n < 12; n++) await register(rows[0]!.id, n);
    console.log('10 one by one', performance.now() - t0);
    const statements = await services.statementsOf(() => register(rows[0]!.id, 50));
    console.log(statements.join('\n'));
    for (const count of [50, 300]) {
      const t1 = performance.now();
      const answers = await Promise.all(Array.from({ length: count }, (_, n) => register(rows[count === 50 ? 1 : 2]!.id, 100 + n)));
      console.log(count, performance.now() - t1, answers.flatMap(({ codes }) => codes).length);
    }
    expect(1).toBe(1);
  }, 120_000);
});
