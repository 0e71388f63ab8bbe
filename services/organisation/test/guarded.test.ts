import { ANONYMOUS, Role, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GridChangeEntity } from '../src/grid-change/grid-change.entity.ts';
import { mayRead } from '../src/grid-change/grid-change.policy.ts';
import { GridChangeStatus } from '../src/grid-change/grid-change.terms.ts';
import { organisation } from '../src/subgraph.ts';
import { actor, COMMUNITY, head, officer, OTHER_COMMUNITY, otherHead, resident, STREET, worker } from './seed.ts';

const proposer = newId();
const totals = { general: 1, exclusive: 0, micro: 1, households: 50 };
const changes = [COMMUNITY, OTHER_COMMUNITY, '510115007001'].flatMap((communityCode, index) =>
  Object.values(GridChangeStatus).map((status) => ({
    id: newId(),
    kind: 'CLOSE' as const,
    status,
    communityCode,
    reason: '调整（样例）',
    effectiveOn: '2026-06-01',
    closedCodes: [`${communityCode}001001`],
    opens: [],
    edits: [],
    before: status === 'APPLIED' ? totals : null,
    after: status === 'APPLIED' ? totals : null,
    proposedById: index === 0 ? proposer : newId(),
    proposedAt: new Date(),
    appliedAt: status === 'APPLIED' ? new Date() : null,
    version: 1,
  })),
);

const everybody: [string, Actor][] = [
  ['nobody', ANONYMOUS],
  ['a resident', resident],
  ['who proposed some', actor(proposer)],
  ['the head', head],
  ['another head', otherHead],
  ['the street officer', officer],
  ['a worker', worker],
  [
    'the head of two communities, between which another lies',
    actor(newId(), ...[OTHER_COMMUNITY, '510115007001'].map((scope) => ({ role: Role.TOTAL_GRID_HEAD, scope }))),
  ],
  ['an analyst', actor(newId(), { role: Role.ANALYST, scope: STREET })],
];

describe('the guarded changes of the map', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    subgraph = await openTestSubgraph(organisation);
    await subgraph.insert(GridChangeEntity, changes);
  });
  afterAll(() => subgraph.close());

  const seenOf = (who: Actor) =>
    changes
      .filter((change) => mayRead(who, change))
      .map(({ id }) => id)
      .toSorted();

  it.each(everybody)('P5: are those of the policy for %s, without any resolver', async (_who, caller) => {
    const { db } = subgraph.subgraph.contextFor(caller);
    const { rows } = await sql<{ id: string }>`select id from organisation.grid_change`.execute(db);
    expect(rows.map(({ id }) => id).toSorted()).toEqual(seenOf(caller));
  });

  it.each(everybody)('P5: are the same for %s without row-level security', async (_who, caller) => {
    await subgraph.withoutRowLevelSecurity(async () => {
      const { data } = await subgraph.ask(`{ gridChanges(first: 100) { nodes { id } } }`, {}, caller);
      expect(data.gridChanges.nodes.map(({ id }: { id: string }) => id).toSorted()).toEqual(seenOf(caller));
    });
  });
});
