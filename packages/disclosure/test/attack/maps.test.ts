import { describe, expect, it } from 'vitest';
import { askerOf, told } from '../ask.ts';
import { endOf2025, generalGrids, map, matter, mattersOfAYear } from '../street.ts';

const SPLIT_ON = '2025-05-15';
const [before = ''] = generalGrids;
const after = [`${before.slice(0, 12)}801`, `${before.slice(0, 12)}802`];

/** The first general grid is split in two in the middle of May. */
const newMap = [
  ...map.map((area) => (area.code === before ? { ...area, until: SPLIT_ON } : area)),
  ...after.map((code) => ({ code, from: SPLIT_ON, until: null })),
];
const old = mattersOfAYear();
const facts = old.map((fact, index) => {
  const { month, general_code: grid } = fact.columns;
  const isAfter = grid === before && (String(month) > '2025-05' || (month === '2025-05' && index % 2 === 0));
  return isAfter ? { ...fact, columns: { ...fact.columns, general_code: after[index % 3 === 0 ? 0 : 1] ?? '' } } : fact;
});

describe('attack 5, facts of one map on another', () => {
  const ask = askerOf(matter, facts, { world: { ...endOf2025, map: newMap } });
  const gridsIn = (month: string) =>
    ask({ by: ['GENERAL_GRID'], where: { time: [month] } }).rows.map(({ key }) => key['GENERAL_GRID'] ?? '');

  it('are refused, saying since when the grid is there', () => {
    for (const time of ['2025-01', '2025-Q1', '2025-04']) {
      expect(() => ask({ where: { area: [after[0] ?? ''], time: [time] } })).toThrow(`on the map from ${SPLIT_ON}`);
    }
    expect(() => ask({ where: { area: [before], time: ['2025-06'] } })).toThrow(`until ${SPLIT_ON}`);
  });

  it('stand in the grids of their day: none of the new ones before, both in the month of the change', () => {
    expect(gridsIn('2025-04')).toEqual(generalGrids);
    expect(gridsIn('2025-06')).toEqual([...generalGrids.slice(1), ...after].toSorted());
    expect(gridsIn('2025-05')).toEqual([...generalGrids, ...after].toSorted());
  });

  it('have the figures that they had before the change', () => {
    const question = { by: ['GENERAL_GRID', 'KIND_GROUP'], where: { time: ['2025-04'] } };
    const earlier = askerOf(matter, old, { world: { lastClosed: '2025-04', today: '2025-05-10' } });
    const figures = (of: typeof ask) =>
      of(question).rows.map(({ key, figures: { count } }) => [...Object.values(key), told(count)]);
    expect(figures(ask)).toEqual(figures(earlier));
  });
});
