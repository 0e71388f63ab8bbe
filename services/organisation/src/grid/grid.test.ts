import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { organisation } from '../subgraph.ts';
import { GridEntity } from './grid.entity.ts';

const TOTAL = '510115006005';
const GENERAL = `${TOTAL}007`;

const grid = (code: string, households: number) => ({
  code,
  level: code.length === 12 ? ('TOTAL' as const) : code.length === 15 ? ('GENERAL' as const) : ('MICRO' as const),
  areaType: code.length === 18 ? ('RURAL_GROUP' as const) : null,
  name: `样例网格${code.slice(12)}`,
  ordinalLabel: null,
  households,
  householdsAsOf: '2026-01-01',
  parentCode: code.length === 12 ? null : code.slice(0, -3),
  validFrom: '2022-09-01',
  validTo: null,
  predecessors: [],
});

const sizes = [68, 68, 67, 29, 30, 100, 101];
const micros = sizes.map((households, index) => grid(`${GENERAL}${String(index + 1).padStart(3, '0')}`, households));

describe('the tree of grids', () => {
  let organisations: TestSubgraph;

  beforeAll(async () => {
    organisations = await openTestSubgraph(organisation);
    await organisations.insert(GridEntity, [grid(TOTAL, 463), grid(GENERAL, 463), ...micros]);
  });
  afterAll(() => organisations.close());

  it('flags a micro-grid outside 30 to 100 households, and refuses none', async () => {
    const { data } = await organisations.ask(
      `query ($code: GridCode!) { grid(code: $code) { descendants(where: { level: MICRO }) { nodes { households sizeStatus } } } }`,
      { code: TOTAL },
    );
    expect(data.grid.descendants.nodes).toEqual(
      ['WITHIN', 'WITHIN', 'WITHIN', 'BELOW', 'WITHIN', 'WITHIN', 'ABOVE'].map((sizeStatus, index) => ({
        households: sizes[index],
        sizeStatus,
      })),
    );
  });

  it('leads up to the total grid and down to the micro-grids, in one statement a level', async () => {
    const query = `query ($code: GridCode!) {
      grid(code: $code) {
        parent { code } ancestors { code level }
        descendants(first: 3) { totalCount pageInfo { hasNextPage } nodes { code parent { code } ancestors { code } } }
      } }`;
    let data;
    const statements = await organisations.statementsOf(async () => {
      ({ data } = await organisations.ask(query, { code: GENERAL }));
    });
    const line = [{ code: TOTAL }, { code: GENERAL }];
    expect(data).toEqual({
      grid: {
        parent: { code: TOTAL },
        ancestors: [{ code: TOTAL, level: 'TOTAL' }],
        descendants: {
          totalCount: 7,
          pageInfo: { hasNextPage: true },
          nodes: micros.slice(0, 3).map(({ code }) => ({ code, parent: { code: GENERAL }, ancestors: line })),
        },
      },
    });
    expect(statements).toHaveLength(1 + 4 + 2);
  });

  it.each(['CODE_ASC', 'CODE_DESC', 'HOUSEHOLDS_ASC', 'HOUSEHOLDS_DESC'])(
    'is read page by page by %s without skipping or repeating',
    async (orderBy) => {
      const query = `query ($after: String, $orderBy: GridOrder!) { grids(where: { level: MICRO, within: "510115006005" }, orderBy: $orderBy, first: 2, after: $after) {
        nodes { code households } pageInfo { hasNextPage endCursor } } }`;
      const seen: { code: string; households: number }[] = [];
      for (let after: string | null = null; ;) {
        const { data } = await organisations.ask(query, { orderBy, after });
        seen.push(...data.grids.nodes);
        if (!data.grids.pageInfo.hasNextPage) break;
        after = data.grids.pageInfo.endCursor;
      }
      const by = (row: { code: string; households: number }) =>
        orderBy.startsWith('CODE') ? row.code : `${String(row.households).padStart(5, '0')}${row.code}`;
      const expected = micros
        .map(({ code, households }) => ({ code, households }))
        .toSorted((a, b) => (by(a) < by(b) ? -1 : 1));
      expect(seen).toEqual(orderBy.endsWith('DESC') ? expected.toReversed() : expected);
    },
  );

  it.each([
    ['code', `{ grid(code: "51011500600") { code } }`, {}],
    ['code', `query ($c: GridCode!) { grid(code: $c) { code } }`, { c: '510115006005000' }],
    ['first', `{ grids(first: 101) { nodes { code } } }`, {}],
    ['first', `{ grids(first: 0) { nodes { code } } }`, {}],
    ['after', `{ grids(after: "x.y") { nodes { code } } }`, {}],
  ])('names the argument %s of bad input', async (argument, query, variables) => {
    const { data, errors } = await organisations.ask(query, variables);
    expect(Object.values(data ?? {}).filter((answer) => answer !== null)).toEqual([]);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    expect(errors[0]?.message).toContain(argument);
  });

  it('refuses a cursor of another order or filter', async () => {
    const { data } = await organisations.ask(`{ grids(first: 1) { pageInfo { endCursor } } }`);
    const after = data.grids.pageInfo.endCursor;
    for (const other of ['orderBy: CODE_DESC', 'where: { level: MICRO }']) {
      const { codes } = await organisations.ask(`{ grids(first: 1, after: "${after}", ${other}) { nodes { code } } }`);
      expect(codes).toEqual(['BAD_USER_INPUT']);
    }
  });

  describe('on the map of a day', () => {
    const OTHER = '510115006008';
    const closed = { ...grid(`${OTHER}001`, 50), validTo: '2024-12-31' };
    const successor = { ...grid(`${OTHER}002`, 50), validFrom: '2025-01-01', predecessors: [closed.code] };
    const planned = { ...grid(`${OTHER}003`, 50), validFrom: '2999-01-01' };
    beforeAll(async () => {
      await organisations.insert(GridEntity, [grid(OTHER, 100), closed, successor, planned]);
    });

    const mapOf = async (where: string) => {
      const { data, codes } = await organisations.ask(
        `{ grids(where: { within: "${OTHER}"${where} }) { nodes { code } }
          grid(code: "${OTHER}") { descendants(where: { level: GENERAL${where} }) { nodes { code } } } }`,
      );
      expect(codes).toEqual([]);
      expect(data.grid.descendants).toEqual(data.grids);
      return data.grids.nodes.map(({ code }: { code: string }) => code);
    };

    it('of today shows what is in force, neither the closed nor the planned', async () => {
      expect(await mapOf('')).toEqual([successor.code]);
    });

    it.each([
      ['2022-08-31', []],
      ['2022-09-01', [closed.code]],
      ['2024-12-31', [closed.code]],
      ['2025-01-01', [successor.code]],
      ['2999-01-01', [successor.code, planned.code]],
    ])('of %s shows what is in force then', async (day, expected) => {
      expect(await mapOf(`, inForceOn: "${day}"`)).toEqual(expected);
    });

    it('shows by its code, and as a predecessor, what is closed', async () => {
      const { data } = await organisations.ask(
        `{ closed: grid(code: "${closed.code}") { status } grid(code: "${successor.code}") { predecessors { code } } }`,
      );
      expect(data).toEqual({ closed: { status: 'CLOSED' }, grid: { predecessors: [{ code: closed.code }] } });
    });
  });

  it('shows on one page all micro-grids of a community that has 101', async () => {
    const big = '510115006009';
    const hundredAndOne = Array.from({ length: 101 }, (_, index) =>
      grid(`${big}001${String(index + 1).padStart(3, '0')}`, 50),
    );
    await organisations.insert(GridEntity, [grid(big, 5050), grid(`${big}001`, 5050), ...hundredAndOne]);
    const ask = (first: number) =>
      organisations.ask(
        `{ grid(code: "${big}") { descendants(first: ${first}, where: { level: MICRO }) { nodes { code } pageInfo { hasNextPage } } } }`,
      );
    const { data } = await ask(500);
    expect(data.grid.descendants.nodes).toHaveLength(101);
    expect(data.grid.descendants.pageInfo).toEqual({ hasNextPage: false });
    expect((await ask(501)).errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'first' });
  });

  it.each([
    ['level: [TOTAL, GENERAL]', [TOTAL, GENERAL]],
    ['level: []', []],
    ['sizeStatus: BELOW', [micros[3]?.code]],
    ['sizeStatus: [BELOW, ABOVE]', [micros[3]?.code, micros[6]?.code]],
    ['sizeStatus: []', []],
    ['areaType: [COMMERCIAL, RURAL_GROUP], sizeStatus: ABOVE', [micros[6]?.code]],
    ['areaType: COMMERCIAL', []],
  ])('is listed by %s', async (where, expected) => {
    const { data } = await organisations.ask(
      `{ grids(where: { within: "510115006", ${where} }, first: 100) { nodes { code } } }`,
    );
    const codes = data.grids.nodes.map(({ code }: { code: string }) => code);
    expect(codes.filter((code: string) => code.startsWith(TOTAL))).toEqual(expected);
  });

  it('refuses a micro-grid whose code does not start with that of its parent, in the database too', async () => {
    const astray = { ...grid('510115006005007009', 50), parentCode: '510115006004007' };
    await expect(organisations.insert(GridEntity, [astray])).rejects.toThrow('grid_parent_check');
  });
});
