import { expect, it } from 'vitest';
import { latestEndOf } from './term.ts';

it.each([
  ['2026-11-25', '2027-11-25'],
  ['2026-12-31', '2027-12-31'],
  ['2027-02-28', '2028-02-28'],
  ['2028-02-29', '2029-02-28'],
])('a term from %s lasts until %s at most', (startsOn, latest) => {
  expect(latestEndOf(startsOn)).toBe(latest);
});
