import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askerOf, told } from '../ask.ts';
import { endOf2025, generalGrids, matter, mattersOfAYear } from '../street.ts';

const kinds = ['A1', 'A2', 'A3', 'B1', 'B2', 'C6', 'C7', 'D1', 'E1', 'E2', 'A9', 'B9'];
const months = Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(2, '0')}`);

describe('attack 3, several nodes at once', () => {
  const ask = askerOf(matter, mattersOfAYear(), { world: endOf2025 });

  it.each([
    ['kind', 'KIND', kinds, {}],
    ['time', 'MONTH', months, { kind: ['A2'] }],
    ['area', 'GENERAL_GRID', generalGrids, { time: ['2025-03'] }],
  ] as const)('in %s are the sum of what each is told as', (dimension, level, nodes, where) => {
    fc.assert(
      fc.property(fc.subarray([...nodes], { minLength: 2 }), (picked) => {
        const filter = { ...where, [dimension]: picked };
        const each = ask({ by: [level], where: filter }).rows.map(({ figures }) => figures['count']?.value ?? null);
        const values = each.filter((value) => value !== null);
        const [row] = ask({ where: filter }).rows;
        const sum = `Σ${values.reduce((total, value) => total + value, 0)}${'+'.repeat(each.length - values.length)}`;
        expect(told(row?.figures['count'])).toBe(values.length === 0 ? 'BELOW' : sum);
      }),
      { seed: 3, numRuns: 25 },
    );
  });
});
