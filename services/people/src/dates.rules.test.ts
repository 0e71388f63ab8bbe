import { describe, expect, it } from 'vitest';
import { plusMonths } from './dates.ts';

describe('a day so many months later', () => {
  it.each([
    ['2026-03-15', 12, '2027-03-15'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-10-31', 24, '2028-10-31'],
  ])('of %s, %i later, is %s', (date, months, later) => {
    expect(plusMonths(date, months)).toBe(later);
  });
});
