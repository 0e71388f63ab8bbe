import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BY_GRID_KIND_AND_MONTH } from './world/groups-query.ts';
import { openWorld, type World } from './world/world.ts';

const XINGLIN = '510115006005';

interface Group {
  readonly key: {
    readonly grid: { code: string; name: string; areaType: string | null; leaderCount: number };
    readonly kind: string;
    readonly month: string;
  };
  readonly count: { readonly value: number; readonly status: string };
}

describe('matters by general grid, kind and month, with what other subgraphs know of the grid', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  const groupsOf = async (who: string) => {
    const { data, errors } = await world.ask(BY_GRID_KIND_AND_MONTH, { within: XINGLIN }, who);
    return { matters: data?.matters, groups: (data?.matters?.groups ?? []) as Group[], errors };
  };

  it('are one query to the secretary', async () => {
    const { groups, errors } = await groupsOf('secretary');
    expect(errors).toEqual([]);
    expect(groups.length).toBeGreaterThan(20);
    for (const { key, count } of groups) {
      expect(key).toEqual({
        grid: {
          code: expect.stringMatching(/^510115006005\d{3}$/),
          name: expect.any(String),
          // Set on micro-grids alone.
          areaType: null,
          leaderCount: expect.any(Number),
        },
        kind: expect.stringMatching(/^[A-F]\d$/),
        month: expect.stringMatching(/^\d{4}-\d{2}$/),
      });
      expect(count).toMatchObject({ status: 'EXACT', hiddenParts: null });
    }
    const values = groups.map(({ count }) => count.value);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
  });

  it('agree with the matters and the leaders themselves', async () => {
    const { groups } = await groupsOf('secretary');
    const [{ key, count } = { key: undefined, count: undefined }] = groups;
    const { data } = await world.ask(
      `query ($code: GridCode!, $kind: MatterKind!) { grid(code: $code) {
        name descendants(where: { level: MICRO }, first: 100) { nodes { leader { id } } }
        matters(where: { kind: [$kind] }, first: 100) { totalCount nodes { reportedAt } }
        activeLeaders: leaderCount
      } }`,
      { code: key?.grid.code, kind: key?.kind },
      'secretary',
    );
    const { grid } = data;
    const led = grid.descendants.nodes.filter(({ leader }: { leader: unknown }) => leader !== null);
    expect(key?.grid).toMatchObject({ name: grid.name, leaderCount: led.length });
    expect(grid.activeLeaders).toBeGreaterThan(0);
    const months = grid.matters.nodes.map(({ reportedAt }: { reportedAt: string }) =>
      new Date(Date.parse(reportedAt) + 8 * 3_600_000).toISOString().slice(0, 7),
    );
    expect(grid.matters.totalCount).toBeLessThanOrEqual(100);
    expect(months.filter((month: string) => month === key?.month)).toHaveLength(count?.value ?? -1);
  });

  it('add up to all matters of the community, over its general grids', async () => {
    const { data } = await world.ask(
      `query ($within: AreaCode!) { matters(where: { within: $within }) {
        totalCount aggregates { count { value } } groups(by: [GENERAL_GRID]) { key { grid { code } } count { value } } } }`,
      { within: XINGLIN },
      'secretary',
    );
    const { totalCount, aggregates, groups } = data.matters;
    expect(aggregates.count.value).toBe(totalCount);
    expect((groups as Group[]).reduce((sum, { count }) => sum + count.value, 0)).toBe(totalCount);
  });

  it('are one answer over all five communities to the street officer', async () => {
    const { data, errors } = await world.ask(
      `{ grids(where: { level: TOTAL }) { nodes { code matters { aggregates { count { value } } } } } }`,
      {},
      'officer',
    );
    expect(errors).toEqual([]);
    const counts = data.grids.nodes.map(
      ({ matters }: { matters: { aggregates: { count: { value: number } } } }) => matters.aggregates.count.value,
    );
    expect(counts).toHaveLength(5);
    expect(Math.min(...counts)).toBeGreaterThan(0);
  });

  describe('of a whole street, asked by its officer', () => {
    const byKindAndMonth = async (args: string) => {
      const { data, errors } = await world.ask(
        `query ($within: AreaCode!) { matters(where: { within: $within }) {
          totalCount groups(by: [KIND, MONTH]${args}) { key { kind month } count { value } } } }`,
        { within: '510115006' },
        'officer',
      );
      return { matters: data?.matters, extensions: errors[0]?.extensions };
    };

    it('are never cut without a word: more groups than asked for are an error that says what would do', async () => {
      const { matters, extensions } = await byKindAndMonth(', first: 100');
      expect(matters.groups).toBeNull();
      expect(extensions).toMatchObject({ code: 'TOO_MANY_GROUPS', count: expect.any(Number), largestFirst: 1000 });
      expect(extensions?.['count']).toBeGreaterThan(100);
      const coarser = extensions?.['coarser'];
      expect(coarser).toEqual([
        { by: ['KIND', 'QUARTER'], count: expect.any(Number) },
        { by: ['KIND', 'YEAR'], count: expect.any(Number) },
      ]);
      expect((await byKindAndMonth('')).extensions).toMatchObject({ code: 'TOO_MANY_GROUPS' });
    });

    it('are whole when as many are asked for as there are, and add up', async () => {
      const { extensions } = await byKindAndMonth('');
      const { matters } = await byKindAndMonth(`, first: ${String(extensions?.['count'])}`);
      const groups: Group[] = matters.groups;
      expect(groups).toHaveLength(Number(extensions?.['count']));
      expect(groups.reduce((sum, { count }) => sum + count.value, 0)).toBe(matters.totalCount);
    });

    it('are by street those of the unit, whose name another subgraph knows', async () => {
      const { data, errors } = await world.ask(
        `{ matters(where: { within: "510115006" }) { totalCount
          groups(by: [STREET]) { key { adminUnit { code name } grid { code } } count { value } } } }`,
        {},
        'officer',
      );
      expect(errors).toEqual([]);
      expect(data.matters.groups).toEqual([
        {
          key: { adminUnit: { code: '510115006', name: '永宁街道' }, grid: null },
          count: { value: data.matters.totalCount },
        },
      ]);
    });

    it.each([
      ['51', 'SUMMED'],
      ['510115', 'SUMMED'],
    ])('are of closed months and rounded for %s, which is not all below the post', async (within, status) => {
      const query = `query ($within: AreaCode!) { matters(where: { within: $within }) { aggregates { count { value status } } } }`;
      const [ofOfficer, ofAnalyst] = await Promise.all(
        ['officer', 'analyst'].map((who) => world.ask(query, { within }, who)),
      );
      expect(ofOfficer?.data.matters.aggregates.count).toEqual({ value: expect.any(Number), status });
      expect(ofOfficer?.data).toEqual(ofAnalyst?.data);
    });

    it('are not there for a street that is not on the map', async () => {
      const { data, codes } = await world.ask(
        `{ matters(where: { within: "510115007" }) { aggregates { count { value } } } }`,
        {},
        'officer',
      );
      expect([data, codes]).toEqual([{ matters: { aggregates: null } }, ['BAD_USER_INPUT']]);
    });
  });

  it.each(['analyst', 'resident', 'leader', 'worker'])(
    'P29: are never exact to the %s, through every route of the graph',
    async (who) => {
      const figures = `aggregates { count { value status } } groups(by: [KIND], first: 100) { count { value status } }`;
      const { data, codes } = await world.ask(
        `query ($code: GridCode!, $within: AreaCode!) {
          matters { ${figures} } within: matters(where: { within: $within }) { ${figures} }
          grid(code: $code) { openMatterCount matters { ${figures} } } }`,
        { code: XINGLIN, within: XINGLIN },
        who,
      );
      expect(data.grid.openMatterCount).toBeNull();
      const told: { value: number | null; status: string }[] = [data.matters, data.within, data.grid.matters].flatMap(
        ({ aggregates, groups }) => [aggregates, ...groups].map(({ count }) => count),
      );
      expect(told.length).toBeGreaterThan(3 * 40);
      for (const { value, status } of told) {
        expect(status).not.toBe('EXACT');
        expect((value ?? 0) % 5).toBe(0);
      }
      expect(codes).toEqual([]);
    },
  );
});
