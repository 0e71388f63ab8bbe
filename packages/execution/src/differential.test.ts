import { expect, it } from 'vitest';
import { comparisonAt } from './testing/compare.ts';

const RUNS = 2000;

it(`answers ${RUNS} random operations as graphql-js does`, { timeout: 120_000 }, async () => {
  let [valid, withErrors] = [0, 0];
  for (let seed = 1; seed <= RUNS; seed++) {
    const comparison = await comparisonAt(seed);
    if (comparison === undefined) continue;
    const { operation, ours, reference } = comparison;
    expect({ operation, ...ours }).toEqual({ operation, ...reference });
    valid++;
    if (reference.hasErrors) withErrors++;
  }
  // So that it says something: most are valid, and many meet trouble.
  expect(valid).toBeGreaterThan(RUNS / 4);
  expect(withErrors).toBeGreaterThan(RUNS / 40);
});
