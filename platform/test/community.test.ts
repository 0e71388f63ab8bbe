import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMUNITY } from './world/community-query.ts';
import { openWorld, type World } from './world/world.ts';

const XINGLIN = '510115006005';

describe('one query over four subgraphs', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it('answers for 杏林社区 with its 82 micro-grids', async () => {
    const { data, errors } = await world.ask(COMMUNITY, { code: XINGLIN }, 'secretary');
    expect(errors).toEqual([]);
    expect(data.grid).toMatchObject({ code: XINGLIN, level: 'TOTAL', parent: null, ancestors: [] });
    expect(data.grid.name).toContain('杏林');
    expect(data.grid.party).toContainEqual({ name: expect.any(String), kind: 'COMMITTEE' });
    const { totalCount, pageInfo, nodes } = data.grid.descendants;
    expect(totalCount).toBe(82);
    expect(pageInfo).toEqual({ hasNextPage: false, endCursor: expect.any(String) });
    expect(nodes).toHaveLength(82);
  });

  it('says of each micro-grid what each subgraph knows', async () => {
    const { data } = await world.ask(COMMUNITY, { code: XINGLIN }, 'secretary');
    const { nodes } = data.grid.descendants;
    for (const node of nodes) {
      expect(node).toMatchObject({
        code: expect.stringMatching(/^510115006005\d{6}$/),
        areaType: expect.any(String),
        households: expect.any(Number),
        sizeStatus: expect.stringMatching(/^(BELOW|WITHIN|ABOVE)$/),
        openMatterCount: expect.any(Number),
        leaderScheme: { subject: 'MICRO_GRID_LEADER', indicators: expect.any(Array) },
      });
      const weights = node.leaderScheme.indicators.map(({ weight }: { weight: number }) => weight);
      expect(weights.reduce((sum: number, weight: number) => sum + weight, 0)).toBe(100);
    }
    const led = nodes.filter(({ leader }: { leader: unknown }) => leader !== null);
    expect(led.length).toBeGreaterThan(70);
    expect(led.every(({ leader }: { leader: { displayName: string } }) => leader.displayName.startsWith('样例'))).toBe(
      true,
    );
    expect(nodes.some(({ nextActivity }: { nextActivity: unknown }) => nextActivity !== null)).toBe(true);
    expect(nodes.some(({ openMatterCount }: { openMatterCount: number }) => openMatterCount > 0)).toBe(true);
  });

  it('says less to somebody who has not signed in: no matters, and names only by consent', async () => {
    const { data, errors } = await world.ask(COMMUNITY, { code: XINGLIN });
    expect(errors).toEqual([]);
    const { nodes } = data.grid.descendants;
    expect(nodes).toHaveLength(82);
    expect(new Set(nodes.map(({ openMatterCount }: { openMatterCount: unknown }) => openMatterCount))).toEqual(
      new Set([null]),
    );
    const names = nodes.map(({ leader }: { leader: { displayName: string | null } | null }) => leader?.displayName);
    expect(names).toContain(null);
  });

  it('counts 5 total, 26 general and 414 micro-grids, and a leader or a vacancy on each', async () => {
    const count = (level: string) => `${level}: grids(where: { level: ${level} }, first: 1) { totalCount }`;
    const { data } = await world.ask(`{ ${['TOTAL', 'GENERAL', 'MICRO'].map(count).join(' ')} }`);
    expect(data).toEqual({ TOTAL: { totalCount: 5 }, GENERAL: { totalCount: 26 }, MICRO: { totalCount: 414 } });
    const leaders = new Set<string>();
    let grids = 0;
    for (let after: string | null = null; ;) {
      const page = await world.ask(
        `query ($after: String) { grids(where: { level: MICRO }, first: 100, after: $after) {
          nodes { code leader { id } } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      for (const { leader } of page.data.grids.nodes) {
        grids++;
        if (leader !== null) leaders.add(leader.id);
      }
      if (!page.data.grids.pageInfo.hasNextPage) break;
      after = page.data.grids.pageInfo.endCursor;
    }
    expect(grids).toBe(414);
    expect(leaders.size).toBeGreaterThan(380);
    expect(leaders.size).toBeLessThan(414);
  });

  it('has one total grid for each village-level unit, which knows it', async () => {
    const { data } = await world.ask(`{ adminUnit(code: "510115006") { level children { code } }
      grids(where: { level: TOTAL }) { nodes { code adminUnit { code parent { name } } } } }`);
    const units = data.adminUnit.children.map(({ code }: { code: string }) => code);
    expect(data.grids.nodes.map(({ code }: { code: string }) => code)).toEqual(units);
    expect(data.grids.nodes[4]).toEqual({ code: XINGLIN, adminUnit: { code: XINGLIN, parent: { name: '永宁街道' } } });
  });
});
