import { describe, expect, it } from 'vitest';
import { roundedAmount } from '../../src/figures/rounding.ts';
import { secret } from '../scan.ts';
import { mattersOfAYear } from '../street.ts';
import { posterior } from './posterior.ts';
import { likelihood } from './sampler.ts';

describe('attack 2, what is likely by all answers at once', () => {
  it('leaves cells of 1 to 4 uncertain: a small version of the nightly proof', async () => {
    const believed = await posterior(mattersOfAYear(), { moves: 700_000, every: 7_000, seed: 2 });
    expect(believed.cells).toBeGreaterThan(1_000);
    expect(believed.known).toBeLessThanOrEqual(0.01);
    expect(believed.exact - believed.guessed).toBeLessThanOrEqual(0.15);
  });

  it('reckons with the chances that the mechanism has', () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => BigInt(secret.recordKey('matter', `l-${index}`)));
    for (const [n, threshold] of [
      [3, 5],
      [5, 5],
      [7, 5],
      [9, 5],
      [12, 5],
      [13, 10],
      [24, 10],
    ] as const) {
      const drawn = secret.wordsOf(keys.map((keySum) => ({ keySum, n, purpose: 0 })));
      const told = drawn.map((words) => roundedAmount({ amount: n, size: 1, units: n, threshold }, words));
      for (const value of [null, 5, 10, 15, 20, 25, 30]) {
        const seen = told.filter((other) => other === value).length / keys.length;
        expect(Math.abs(seen - likelihood(value, n, threshold))).toBeLessThan(0.02);
      }
    }
  });
});
