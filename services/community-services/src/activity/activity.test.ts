import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMUNITY, GENERAL, head, idOf, leader, MICRO, neighbour, resident } from '../../test/people.ts';
import { activityRow, inHours } from '../../test/rows.ts';
import { communityServices } from '../subgraph.ts';
import { ActivityEntity } from './activity.entity.ts';

const micros = Array.from({ length: 82 }, (_, index) => `${GENERAL}${String(index + 1).padStart(3, '0')}`);
const nodesOf = `nodes { id } totalCount pageInfo { hasNextPage endCursor }`;

describe('activities', () => {
  let services: TestSubgraph;
  const draft = activityRow(0, { status: 'DRAFT', publishedAt: null, organiserId: neighbour.subject });
  const past = activityRow(1, { startsAt: inHours(-26), endsAt: inHours(-24), status: 'HELD' });
  const cancelled = activityRow(2, { startsAt: inHours(1), endsAt: inHours(2), status: 'CANCELLED' });
  const full = activityRow(3, { startsAt: inHours(5), endsAt: inHours(6), status: 'FULL' });
  const later = activityRow(4, { type: 'TEA_TALK', startsAt: inHours(50), endsAt: inHours(51), gridCode: GENERAL });
  const elsewhere = activityRow(5, { gridCode: `${COMMUNITY}008001`, startsAt: inHours(3) });

  beforeAll(async () => {
    services = await openTestSubgraph(communityServices);
    await services.insert(ActivityEntity, [draft, past, cancelled, full, later, elsewhere]);
  });
  afterAll(() => services.close());

  const list = async (args: string, actor = resident) => {
    const { data } = await services.ask(`{ activities(${args}) { nodes { id } } }`, {}, actor);
    return data.activities.nodes.map(({ id }: { id: string }) => id);
  };

  it('are shown to everybody with their grid, station and organiser', async () => {
    const { data } = await services.ask(
      `query ($id: ID!) { activity(id: $id) { type title capacity seatsLeft waitingCount status grid { code } station { id } organiser { id } myRegistration { id } availableActions } }`,
      { id: full.id },
    );
    expect(data.activity).toEqual({
      type: 'READING',
      title: '样例读书会3',
      capacity: 5,
      seatsLeft: 5,
      waitingCount: 0,
      status: 'FULL',
      grid: { code: MICRO },
      station: { id: full.stationId },
      organiser: { id: idOf(2) },
      myRegistration: null,
      availableActions: [],
    });
  });

  it.each([
    ['orderBy: STARTS_AT_ASC', [past, cancelled, elsewhere, full, later]],
    ['orderBy: STARTS_AT_DESC', [later, full, elsewhere, cancelled, past]],
    ['where: { type: TEA_TALK }', [later]],
    ['where: { type: [TEA_TALK, READING] }', [past, cancelled, elsewhere, full, later]],
    ['where: { type: [] }', []],
    ['where: { status: [HELD, FULL] }', [past, full]],
    [`where: { stationId: "${full.stationId}", status: FULL }`, [full]],
    ['where: { stationId: "no id" }', []],
    ['where: { within: "510115006" }', [past, cancelled, elsewhere, full, later]],
    [`where: { within: "${GENERAL}" }`, [past, cancelled, full, later]],
    [`where: { within: "${MICRO}" }`, [past, cancelled, full]],
    [
      `where: { from: "${cancelled.startsAt.toISOString()}", to: "${full.startsAt.toISOString()}" }`,
      [cancelled, elsewhere],
    ],
  ])('are listed by %s', async (args, expected) => {
    expect(await list(args)).toEqual(expected.map(({ id }) => id));
  });

  it('are listed as those that the caller runs, or those of others', async () => {
    expect(await list('where: { isMine: true }', neighbour)).toEqual([draft.id]);
    expect(await list('where: { isMine: false }', neighbour)).not.toContain(draft.id);
    expect(await list('where: { isMine: true }', resident)).toEqual([]);
  });

  it.each([
    ['their organiser', neighbour, true],
    ['who serves there', leader, true],
    ['who serves above', head, true],
    ['a resident', resident, false],
  ])(
    'P3, P4: are shown as drafts to %s by id, list, grid and reference, or not at all',
    async (_who, actor, isShown) => {
      const { data } = await services.ask(`query ($id: ID!) { activity(id: $id) { id } }`, { id: draft.id }, actor);
      expect(data.activity).toEqual(isShown ? { id: draft.id } : null);
      expect((await list('first: 100', actor)).includes(draft.id)).toBe(isShown);
      const { data: referenced, codes } = await services.ask(
        `query ($refs: [_Any!]!, $grids: [_Any!]!) {
        entities: _entities(representations: $refs) { ... on Activity { id } }
        grids: _entities(representations: $grids) { ... on Grid { activities { edges { node { id } } } } } }`,
        {
          refs: [draft.id, idOf(99), 'no id', full.id].map((id) => ({ __typename: 'Activity', id })),
          grids: [{ __typename: 'Grid', code: draft.gridCode }],
        },
        actor,
      );
      expect(codes).toEqual([]);
      expect(referenced.entities).toEqual([isShown ? { id: draft.id } : null, null, null, { id: full.id }]);
      const onGrid = referenced.grids[0].activities.edges.map(({ node }: { node: { id: string } }) => node.id);
      expect(onGrid.includes(draft.id)).toBe(isShown);
    },
  );

  it('are null for an id that cannot be one', async () => {
    const { data, codes } = await services.ask(`{ activity(id: "7") { id } }`);
    expect([data, codes]).toEqual([{ activity: null }, []]);
  });

  it('hang on 82 grids in one statement a field, each page by page', async () => {
    let data;
    const statements = await services.statementsOf(async () => {
      ({ data } = await services.ask(
        `query ($refs: [_Any!]!) { entities: _entities(representations: $refs) { ... on Grid { code nextActivity { id } activities(first: 1) { nodes { id } pageInfo { hasNextPage } } } } }`,
        { refs: [GENERAL, ...micros].map((code) => ({ __typename: 'Grid', code })) },
      ));
    });
    const nothing = { nextActivity: null, activities: { nodes: [], pageInfo: { hasNextPage: false } } };
    const something = {
      nextActivity: { id: full.id },
      activities: { nodes: [{ id: past.id }], pageInfo: { hasNextPage: true } },
    };
    expect(data).toEqual({
      entities: [GENERAL, ...micros].map((code) => ({
        code,
        ...(code === GENERAL || code === MICRO ? something : nothing),
      })),
    });
    expect(statements).toHaveLength(2);
  });

  it('of a grid go on after a cursor and are counted', async () => {
    const ask = async (after: string | null) => {
      const { data } = await services.ask(
        `query ($refs: [_Any!]!, $after: String) { entities: _entities(representations: $refs) { ... on Grid { activities(first: 2, after: $after) { ${nodesOf} } } } }`,
        { refs: [{ __typename: 'Grid', code: GENERAL }], after },
      );
      return data.entities[0].activities;
    };
    const first = await ask(null);
    const second = await ask(first.pageInfo.endCursor);
    expect(first.totalCount).toBe(4);
    expect([...first.nodes, ...second.nodes]).toEqual([past, cancelled, full, later].map(({ id }) => ({ id })));
    expect(second.pageInfo.hasNextPage).toBe(false);
  });
});
