import { beforeAll, describe, expect, it } from 'vitest';
import { mattersOfAYear } from '../street.ts';
import { tighten, type Interval, type SumOf } from './intervals.ts';
import { askEverything, coarsenings, everything, type Seen, type SeenTable } from './tables.ts';

/** What a figure leaves possible. */
type Leaves = (cell: Seen) => Interval;

/** A rounded figure is at most 9 away from what it stands for; what is hidden is up to 4 above the threshold. */
const rounded: Leaves = ({ value, threshold }) =>
  value === null ? { low: 0, high: threshold + 4 } : { low: Math.max(threshold, value - 9), high: value + 9 };

/** As many publish: true numbers, small ones left out. */
const leftOut: Leaves = ({ truth, threshold }) =>
  truth < threshold ? { low: 0, high: threshold - 1 } : { low: truth, high: truth };

describe('attack 1, bounds over every answer', () => {
  let tables: SeenTable[];
  beforeAll(() => {
    tables = askEverything(mattersOfAYear(), everything);
  });

  it('pin no cell of 1 to 4', () => {
    expect(tables.length).toBeGreaterThan(100);
    expect(smallCells(tables)).toBeGreaterThan(10_000);
    expect(pinned(tables, rounded)).toBe(0);
  });

  it('pin none of what few facts are flagged as', () => {
    const held = askEverything(mattersOfAYear(), everything, 'heldCount');
    expect(held).toHaveLength(tables.length);
    expect(smallCells(held)).toBeGreaterThan(1_000);
    expect(pinned(held, rounded)).toBe(0);
  });

  it('would pin many, were small numbers only left out', () => {
    expect(pinned(tables, leftOut)).toBeGreaterThan(1_000);
  });
});

function smallCells(tables: readonly SeenTable[]): number {
  return tables.flatMap(({ cells }) => cells).filter(isSmall).length;
}

function isSmall({ truth }: Seen): boolean {
  return truth >= 1 && truth <= 4;
}

/** How many cells of 1 to 4 have one possible number, when all sums are drawn upon. */
function pinned(tables: readonly SeenTable[], leaves: Leaves): number {
  const known = new Map(
    tables.map(({ by, cells }) => [
      by.join(),
      new Map(cells.map((cell) => [cell.key.join(), { cell, interval: leaves(cell) }])),
    ]),
  );
  const sums = tables.flatMap(({ by, cells }) =>
    coarsenings(by).flatMap((coarsening): SumOf[] => {
      const totals = known.get(coarsening.by.join());
      if (totals === undefined) return [];
      const parts = Map.groupBy(cells, ({ key }) => coarsening.keyOf(key).join());
      return [...parts].flatMap(([key, own]) => {
        const total = totals.get(key)?.interval;
        const intervals = own.flatMap((cell) => known.get(by.join())?.get(cell.key.join())?.interval ?? []);
        return total === undefined ? [] : [{ total, parts: intervals, isWhole: coarsening.isWhole(own) }];
      });
    }),
  );
  tighten(sums);
  const all = [...known.values()].flatMap((cells) => [...cells.values()]);
  // The truth must be possible, or the attack itself is wrong.
  const wrong = all.filter(({ cell, interval }) => cell.truth < interval.low || cell.truth > interval.high);
  expect(wrong).toEqual([]);
  return all.filter(({ cell, interval }) => isSmall(cell) && interval.low === interval.high).length;
}
