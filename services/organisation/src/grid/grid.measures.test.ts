import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { organisation } from '../subgraph.ts';
import { GridEntity } from './grid.entity.ts';
import type { GridAreaType } from './grid.terms.ts';

const TOTAL = '510115006005';
const [FIRST, SECOND] = [`${TOTAL}001`, `${TOTAL}002`];

const grid = (code: string, households: number, areaType: keyof typeof GridAreaType | null = null) => ({
  code,
  level: code.length === 12 ? ('TOTAL' as const) : code.length === 15 ? ('GENERAL' as const) : ('MICRO' as const),
  areaType,
  name: `样例网格${code.slice(12)}`,
  ordinalLabel: null,
  households,
  householdsAsOf: '2026-01-01',
  parentCode: code.length === 12 ? null : code.slice(0, -3),
  validFrom: '2022-09-01',
  validTo: null,
  predecessors: [],
});

describe('figures of grids', () => {
  let organisations: TestSubgraph;
  beforeAll(async () => {
    organisations = await openTestSubgraph(organisation);
    await organisations.insert(GridEntity, [
      grid(TOTAL, 180),
      grid(FIRST, 100),
      grid(SECOND, 80),
      grid(`${FIRST}001`, 60, 'RURAL_GROUP'),
      grid(`${FIRST}002`, 40, 'COMMERCIAL'),
      grid(`${SECOND}001`, 80, 'COMMERCIAL'),
    ]);
  });
  afterAll(() => organisations.close());

  const ask = async (selection: string) => {
    const { data, errors } = await organisations.ask(`{ grids${selection} }`);
    expect(errors).toEqual([]);
    return data.grids;
  };
  const exact = (value: number) => ({ value, status: 'EXACT', hiddenParts: null });

  it('are exact for everybody', async () => {
    const figures = '{ value status hiddenParts }';
    expect(await ask(`(where: { level: MICRO }) { aggregates { count ${figures} households ${figures} } }`)).toEqual({
      aggregates: { count: exact(3), households: exact(180) },
    });
    expect(await ask(`(where: { within: "${FIRST}001" }) { aggregates { households ${figures} } }`)).toEqual({
      aggregates: { households: exact(0) },
    });
  });

  it('have in their keys the grids themselves, all read in one statement, when they are asked for', async () => {
    const selection = (key: string) =>
      `(where: { level: MICRO }) { groups(by: [GENERAL_GRID], orderBy: HOUSEHOLDS_DESC) { key { ${key} } households { value } } }`;
    let groups: unknown;
    const read = async (key: string) => {
      groups = (await ask(selection(key))).groups;
    };
    expect(await organisations.statementsOf(() => read('__typename'))).toHaveLength(1);
    expect(await organisations.statementsOf(() => read('grid { code name households }'))).toHaveLength(2);
    expect(groups).toEqual([
      { key: { grid: { code: FIRST, name: '样例网格001', households: 100 } }, households: { value: 100 } },
      { key: { grid: { code: SECOND, name: '样例网格002', households: 80 } }, households: { value: 80 } },
    ]);
  });

  it('have no grid in the key of what belongs above the level, and come last', async () => {
    const { groups } = await ask(
      ' { groups(by: [MICRO_GRID, LEVEL]) { key { grid { code } level } count { value } } }',
    );
    expect(groups.slice(-2)).toEqual([
      { key: { grid: null, level: 'GENERAL' }, count: { value: 2 } },
      { key: { grid: null, level: 'TOTAL' }, count: { value: 1 } },
    ]);
  });

  it('are grouped by kind of area, with none for the grids above', async () => {
    const { groups } = await ask(' { groups(by: [AREA_TYPE]) { key { areaType } count { value } } }');
    expect(groups).toEqual([
      { key: { areaType: 'COMMERCIAL' }, count: { value: 2 } },
      { key: { areaType: 'RURAL_GROUP' }, count: { value: 1 } },
      { key: { areaType: null }, count: { value: 3 } },
    ]);
  });
});
