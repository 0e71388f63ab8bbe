import { describe, expect, it } from 'vitest';
import { lastDayOf, monthsOf, nodesHolding, plusMonths } from './months.ts';

describe('months', () => {
  it.each([
    ['2026', '2026-01', '2027-01'],
    ['2026-Q1', '2026-01', '2026-04'],
    ['2026-Q4', '2026-10', '2027-01'],
    ['2026-12', '2026-12', '2027-01'],
  ])('of %s are those from %s until %s', (node, from, until) => {
    expect(monthsOf(node)).toEqual({ from, until });
  });

  it('lie in the nodes that hold them', () => {
    for (let month = '2024-01'; month < '2028-01'; month = plusMonths(month, 1)) {
      for (const node of nodesHolding(month)) {
        const { from, until } = monthsOf(node);
        expect([from <= month, month < until]).toEqual([true, true]);
      }
    }
  });

  it.each([
    ['2026-02', '2026-02-28'],
    ['2028-02', '2028-02-29'],
    ['2026-12', '2026-12-31'],
  ])('%s ends on %s', (month, day) => {
    expect(lastDayOf(month)).toBe(day);
  });
});
