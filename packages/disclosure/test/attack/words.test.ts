import { describe, expect, it } from 'vitest';
import { roundedAmount } from '../../src/figures/rounding.ts';
import { secret } from '../scan.ts';

const PAIRS = 40_000;
const BINS = 8;
/** Of χ² with 49 degrees of freedom, exceeded by one table of independent words in a million. */
const CRITICAL = 113;

const key = (index: number) => BigInt(secret.recordKey('matter', `w-${index}`));

describe('attack 9, what roundings tell of one another', () => {
  const parts = Array.from({ length: PAIRS }, (_, index) => [key(2 * index), key(2 * index + 1)] as const);
  const words = (keys: readonly bigint[], n: number) =>
    secret.wordsOf(keys.map((keySum) => ({ keySum, n, purpose: 0 })));
  const one = words(
    parts.map(([a]) => a),
    6,
  );
  const other = words(
    parts.map(([, b]) => b),
    7,
  );
  const total = words(
    parts.map(([a, b]) => a + b),
    13,
  );

  it.each(['up', 'jitter', 'fade'] as const)(
    'the word %s of a total is independent of those of its parts, and of their sum',
    (word) => {
      const of = (all: typeof one) => all.map((own) => own[word]);
      const sums = of(one).map((value, at) => (value + (other[at]?.[word] ?? 0)) % 1);
      for (const known of [of(one), of(other), sums]) expect(dependence(known, of(total))).toBeLessThan(CRITICAL);
      // Words that were sums themselves would be found.
      expect(dependence(sums, sums)).toBeGreaterThan(CRITICAL);
    },
  );

  it('the words of one cell are independent of each other', () => {
    const [up, jitter, fade] = [one.map((own) => own.up), one.map((own) => own.jitter), one.map((own) => own.fade)];
    for (const [left, right] of [
      [up, jitter],
      [up, fade],
      [jitter, fade],
    ] as const) {
      expect(dependence(left, right)).toBeLessThan(CRITICAL);
    }
  });

  it('another purpose draws others', () => {
    const again = secret.wordsOf(parts.map(([keySum]) => ({ keySum, n: 6, purpose: 1 })));
    expect(
      dependence(
        one.map(({ up }) => up),
        again.map(({ up }) => up),
      ),
    ).toBeLessThan(CRITICAL);
  });

  it('roundings are unbiased above the fade', () => {
    for (const n of [20, 21, 22, 23, 24, 37, 101]) {
      const values = secret
        .wordsOf(parts.map(([keySum]) => ({ keySum, n, purpose: 0 })))
        .map((drawn) => roundedAmount({ amount: n, size: 1, units: n, threshold: 5 }, drawn) ?? NaN);
      const mean = values.reduce((sum, value) => sum + value - n, 0) / PAIRS;
      // Five standard errors of the widest of them, sd 2.7.
      expect(Math.abs(mean)).toBeLessThan((5 * 2.7) / Math.sqrt(PAIRS));
    }
  });

  it.each([[5], [10]])('fewer than %i are never a number', (threshold) => {
    for (let n = 0; n < threshold; n++) {
      const drawn = secret.wordsOf(parts.map(([keySum]) => ({ keySum, n, purpose: 0 })));
      expect(drawn.some((own) => roundedAmount({ amount: n, size: 1, units: n, threshold }, own) !== null)).toBe(false);
      expect(drawn.some((own) => roundedAmount({ amount: 50, size: 1, units: n, threshold }, own) !== null)).toBe(
        false,
      );
    }
  });
});

/** χ² of a table of two words in bins, against independence. */
function dependence(left: readonly number[], right: readonly number[]): number {
  const counts = Array.from({ length: BINS * BINS }, () => 0);
  const bin = (value = 0) => Math.floor(value * BINS);
  for (const [at, value] of left.entries()) {
    const own = bin(value) * BINS + bin(right[at]);
    counts[own] = (counts[own] ?? 0) + 1;
  }
  const rows = sumsOf(counts, (at) => Math.floor(at / BINS));
  const columns = sumsOf(counts, (at) => at % BINS);
  return counts.reduce((sum, count, at) => {
    const expected = ((rows[Math.floor(at / BINS)] ?? 0) * (columns[at % BINS] ?? 0)) / left.length;
    return sum + (count - expected) ** 2 / expected;
  }, 0);
}

function sumsOf(counts: readonly number[], of: (at: number) => number): number[] {
  const sums = Array.from({ length: BINS }, () => 0);
  for (const [at, count] of counts.entries()) sums[of(at)] = (sums[of(at)] ?? 0) + count;
  return sums;
}
