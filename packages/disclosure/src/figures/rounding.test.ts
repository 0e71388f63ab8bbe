import { describe, expect, it } from 'vitest';
import { roundedAmount, type Amount } from './rounding.ts';

const STEPS = 1_000;
const count = (n: number, threshold = 5): Amount => ({ amount: n, size: 1, units: n, threshold });
const still = { jitter: 0.5, fade: 0.99 };

/** The chance of each difference between what is shown and what is true, over an even grid of words, in thousandths. */
function differences(n: number): Record<string, number> {
  const found: Record<string, number> = {};
  for (let up = 0; up < 100; up++) {
    for (let jitter = 0; jitter < 100; jitter++) {
      const shown = roundedAmount(count(n), { up: up / 100, jitter: jitter / 100, fade: 0 });
      const key = String((shown ?? NaN) - n);
      found[key] = (found[key] ?? 0) + 1;
    }
  }
  return Object.fromEntries(Object.entries(found).map(([key, times]) => [key, (times * STEPS) / 10_000]));
}

describe('rounding', () => {
  it.each([
    [30, { '0': 940, '5': 30, '-5': 30 }],
    [31, { '-1': 752 + 6, '4': 188 + 24, '-6': 24, '9': 6 }],
    [32, { '-2': 576, '3': 394, '-7': 18, '8': 12 }],
    [33, { '2': 576, '-3': 394, '7': 18, '-8': 12 }],
    [34, { '1': 758, '-4': 212, '6': 24, '-9': 6 }],
  ])('of %i shows differences of these chances in a thousand', (n, chances) => {
    expect(differences(n)).toEqual(chances);
  });

  it.each([
    [5, 5, 0.5],
    [7, 5, 0.3],
    [9, 5, 0.1],
    [10, 10, 0.5],
    [14, 10, 0.1],
  ])('hides %i of minimum %i with chance %d', (n, threshold, chance) => {
    const told = (fade: number) => roundedAmount(count(n, threshold), { up: 0, jitter: 0.5, fade }) !== null;
    expect([told(chance - 0.001), told(chance + 0.001)]).toEqual([false, true]);
  });

  it('hides nothing at random from five above the minimum on', () => {
    const words = { up: 0, jitter: 0.5, fade: 0 };
    expect([roundedAmount(count(10), words), roundedAmount(count(15, 10), words)]).toEqual([10, 15]);
  });

  it('hides what jumps below the minimum', () => {
    expect(roundedAmount(count(7), { up: 0.99, jitter: 0.01, fade: 0.99 })).toBeNull();
    expect(roundedAmount(count(12, 10), { up: 0.99, jitter: 0.01, fade: 0.99 })).toBeNull();
  });

  it('hides many records of few people', () => {
    expect(roundedAmount({ amount: 300, size: 1, units: 4, threshold: 5 }, { up: 0, ...still })).toBeNull();
    expect(roundedAmount({ amount: 300, size: 1, units: 5, threshold: 5 }, { up: 0, ...still })).toBe(300);
  });

  it('rounds sums to five caps, and needs as many caps as a count needs records', () => {
    const minutes = (amount: number, up: number) =>
      roundedAmount({ amount, size: 60, units: 40, threshold: 5 }, { up, ...still });
    expect([minutes(750, 0.49), minutes(750, 0.5), minutes(600, 0)]).toEqual([900, 600, 600]);
    expect(minutes(299, 0)).toBeNull();
  });
});
