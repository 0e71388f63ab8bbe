import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { communityServices } from '../subgraph.ts';
import { worker } from '../../test/people.ts';

let services: TestSubgraph;
beforeAll(async () => {
  services = await openTestSubgraph(communityServices);
});
afterAll(() => services.close());

describe('today', () => {
  it('is empty where nothing waits', async () => {
    const answer = await services.ask('{ today { id what dueAt isOverdue grid { code } subject { __typename ... on Matter { id } } } myNotifications { totalCount nodes { id grid { code } } } }', {}, worker);
    expect(answer).toMatchObject({ codes: [], data: { today: [], myNotifications: { totalCount: 0 } } });
  });
});
