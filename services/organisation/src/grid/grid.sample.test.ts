import { assertChildOf, gridLevel } from '@microgrid/grid-code';
import { communitiesOf } from '@microgrid/sample-network/testing';
import { expect, test } from 'vitest';
import { sampleGrids } from './grid.sample.ts';
import { GridAreaType } from './grid.terms.ts';
import { sizeStatus } from './size-status.ts';

const grids = communitiesOf().flatMap(sampleGrids);
const micros = grids.filter(({ level }) => level === 'MICRO');
const childrenOf = (code: string) => grids.filter(({ parentCode }) => parentCode === code);

test('永宁 has 5 total, 26 general and 414 micro-grids, 82 of them in 杏林', () => {
  const count = (level: string) => grids.filter((grid) => grid.level === level).length;
  expect([count('TOTAL'), count('GENERAL'), count('MICRO'), grids.length]).toEqual([5, 26, 414, 445]);
  expect(micros.filter(({ code }) => code.startsWith('510115006005'))).toHaveLength(82);
});

test('every grid has the level that its code says and lies directly in its parent, which comes first', () => {
  const seen = new Set<string>();
  for (const { code, level, parentCode } of grids) {
    expect(level).toBe(gridLevel(code));
    if (parentCode === null) expect(level).toBe('TOTAL');
    else {
      assertChildOf(code, parentCode);
      expect(seen).toContain(parentCode);
    }
    seen.add(code);
  }
  expect(seen.size).toBe(grids.length);
});

test('a total grid bears the name of its community', () => {
  expect(grids.find(({ code }) => code === '510115006005')).toMatchObject({ name: '杏林社区', level: 'TOTAL' });
});

test('an area type stands on every micro-grid and on no other, and all of them are there', () => {
  for (const { level, areaType } of grids) expect(areaType !== null).toBe(level === 'MICRO');
  expect(new Set(micros.map(({ areaType }) => areaType))).toEqual(new Set(Object.keys(GridAreaType)));
});

test('households of a grid are those of the grids in it', () => {
  for (const { code, households } of grids.filter(({ level }) => level !== 'MICRO')) {
    expect(households).toBe(childrenOf(code).reduce((sum, child) => sum + child.households, 0));
  }
});

test('most micro-grids are within the standard size, a few below and a few above', () => {
  const sizes = Map.groupBy(micros, ({ households }) => sizeStatus(households));
  expect((sizes.get('WITHIN')?.length ?? 0) / micros.length).toBeGreaterThan(0.9);
  expect(sizes.size).toBe(3);
});

test("the report's rural general grid has 203 households in micro-grids of 68, 68 and 67", () => {
  const households = (code: string) => childrenOf(code).map((micro) => micro.households);
  expect(grids.filter(({ level, households: count }) => level === 'GENERAL' && count === 203)).toMatchObject([
    { code: '510115006003004' },
  ]);
  expect(households('510115006003004')).toEqual([68, 68, 67]);
});

test('the other rural general grids of the street have 200 and more households and three micro-grids, too', () => {
  const rural = grids.filter(({ code }) => childrenOf(code).some(({ areaType }) => areaType === 'RURAL_GROUP'));
  expect(rural).toHaveLength(5);
  for (const { code, households } of rural) {
    expect(households).toBeGreaterThanOrEqual(200);
    expect(childrenOf(code)).toHaveLength(3);
  }
});
