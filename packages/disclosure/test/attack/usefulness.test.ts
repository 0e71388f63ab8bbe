import { describe, expect, it } from 'vitest';
import { askEverything } from './tables.ts';
import { mattersOfAYear } from '../street.ts';

describe('attack 11, what is left for the analyst', () => {
  const [table] = askEverything(mattersOfAYear(), [['GENERAL_GRID'], ['MONTH']]);
  const cells = table?.cells ?? [];

  it('by general grid and month at least 95 % of the cells are told', () => {
    expect(cells.length).toBe(26 * 12);
    expect(cells.filter(({ value }) => value !== null).length / cells.length).toBeGreaterThanOrEqual(0.95);
  });

  it('of 20 to 49 the median error is at most 6 %', () => {
    const errors = cells
      .filter(({ truth }) => truth >= 20 && truth <= 49)
      .map(({ truth, value }) => Math.abs((value ?? 0) - truth) / truth)
      .toSorted((one, other) => one - other);
    expect(errors.length).toBeGreaterThan(100);
    expect(errors[Math.floor(errors.length / 2)]).toBeLessThanOrEqual(0.06);
  });
});
