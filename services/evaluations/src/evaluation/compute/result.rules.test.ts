import { Random } from '@microgrid/sample-network/random';
import { describe, expect, it } from 'vitest';
import { resultOf, valueOf, type Counted, type GradeFrom } from './result.ts';

const grades: GradeFrom[] = [
  { grade: 'NEEDS_HELP', from: '0.00' },
  { grade: 'QUALIFIED', from: '60.00' },
  { grade: 'GOOD', from: '80.00' },
  { grade: 'EXCELLENT', from: '90.00' },
];
const all = { servedDays: 90, periodDays: 90 };
const counted = (own: Partial<Counted> = {}): Counted => ({
  code: 'M1',
  weight: 100,
  denominatorFact: 'care_contact.due',
  direction: 'HIGHER_IS_BETTER',
  minDenominator: 1,
  numerator: 1,
  denominator: 1,
  ...own,
});
const scoreOf = (...parts: Counted[]) => resultOf(parts, all, grades);

describe('the result of an evaluation', () => {
  it.each([
    ['972 due, 911 closed', 911, 972, 93.72],
    ['972 due, 737 on time', 737, 972, 75.82],
    ['12 held, 911 closed', 911, 960, 94.9],
    ['12 held, 737 on time', 737, 960, 76.77],
  ])('has two decimals at the end: %s', (_what, numerator, denominator, score) => {
    expect(scoreOf(counted({ numerator, denominator })).score).toBe(score);
  });

  it.each([
    [79_999, 80, 'QUALIFIED', 80],
    [79_995, 80, 'QUALIFIED', 80],
    [79_994, 80, 'QUALIFIED', 79.99],
    [80_000, 80, 'GOOD', 80],
    [89_999, 90, 'GOOD', 90],
    [90_000, 90, 'EXCELLENT', 90],
    [59_999, 60, 'NEEDS_HELP', 60],
    [60_000, 60, 'QUALIFIED', 60],
    [0, 0, 'NEEDS_HELP', 0],
    [100_000, 100, 'EXCELLENT', 100],
  ])(
    'field-case H2: of %i thousandths, near %i, is %s before it is rounded to %d',
    (numerator, _near, grade, score) => {
      expect(scoreOf(counted({ numerator, denominator: 100_000 }))).toEqual({ score, grade, notRated: null });
    },
  );

  it('leaves the weights of what has too little to count to the others', () => {
    const parts = [
      counted({ weight: 50, numerator: 3, denominator: 4 }),
      counted({ weight: 30, numerator: 1, denominator: 2 }),
      counted({ weight: 10, denominator: 0, numerator: 0 }),
      counted({ weight: 10, denominatorFact: 'matter.rated', minDenominator: 5, numerator: 20, denominator: 4 }),
    ];
    expect(scoreOf(...parts).score).toBe(65.63);
    expect(parts.map(valueOf)).toEqual([0.75, 0.5, null, null]);
  });

  it.each([
    [60, null],
    [59, 'TOO_LITTLE_MEASURABLE'],
  ])('takes %i measured weights: %s', (weight, notRated) => {
    const result = scoreOf(counted({ weight }), counted({ weight: 100 - weight, numerator: 0, denominator: 0 }));
    expect(result.notRated).toBe(notRated);
    expect(result.score === null).toBe(notRated !== null);
  });

  it.each([
    [45, 90, null],
    [44, 90, 'SERVED_TOO_SHORT'],
    [45, 91, 'SERVED_TOO_SHORT'],
  ])('takes %i days of %i: %s', (servedDays, periodDays, notRated) => {
    expect(resultOf([counted()], { servedDays, periodDays }, grades).notRated).toBe(notRated);
  });

  it('counts ratings from 1 to 5 as nothing to all, and what is better less the other way round', () => {
    const rated = { denominatorFact: 'matter.rated', denominator: 6, minDenominator: 5 };
    expect([6, 18, 30].map((numerator) => valueOf(counted({ ...rated, numerator })))).toEqual([0, 0.5, 1]);
    expect(valueOf(counted({ direction: 'LOWER_IS_BETTER', numerator: 1, denominator: 4 }))).toBe(0.75);
  });

  it('keeps its laws in 2000 runs', () => {
    const random = new Random(31, '510115006005', 'results');
    for (let run = 0; run < 2000; run++) {
      const cuts = [0, random.int(0, 100), random.int(0, 100), 100].toSorted((a, b) => a - b);
      const parts = [1, 2, 3].map((index) => {
        const denominator = random.int(0, 9);
        const weight = (cuts[index] ?? 0) - (cuts[index - 1] ?? 0);
        return counted({ weight, denominator, numerator: random.int(0, denominator) });
      });
      const { score, grade, notRated } = scoreOf(...parts);
      const measured = parts.filter(({ denominator }) => denominator > 0);
      const weight = measured.reduce((sum, part) => sum + part.weight, 0);
      expect(notRated === null).toBe(weight >= 60);
      // The order in which it is counted does not matter.
      expect(scoreOf(...parts.toReversed())).toEqual({ score, grade, notRated });
      if (score === null) continue;
      const values = measured.filter((part) => part.weight > 0).map((part) => (valueOf(part) ?? 0) * 100);
      expect(score).toBeGreaterThanOrEqual(Math.min(...values) - 0.005);
      expect(score).toBeLessThanOrEqual(Math.max(...values) + 0.005);
      const weighted = measured.reduce((sum, part) => sum + part.weight * (valueOf(part) ?? 0), 0);
      expect(score).toBeCloseTo((100 * weighted) / weight, 1);
      // One more that went well never lowers it.
      const better = parts.map((part) =>
        part === measured[0] ? { ...part, numerator: part.numerator + 1, denominator: part.denominator + 1 } : part,
      );
      expect(scoreOf(...better).score).toBeGreaterThanOrEqual(score);
    }
  });
});
