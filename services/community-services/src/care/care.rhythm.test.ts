import { describe, expect, it } from 'vitest';
import { dueAfter, plusMonths, reviewDay } from './care.rhythm.ts';
import type { CareRhythm } from './care.terms.ts';

describe('the rhythm of care', () => {
  const days = (rhythm: CareRhythm, anchorOn: string, count = 4) => {
    const found = [anchorOn];
    while (found.length < count) found.push(dueAfter({ rhythm, anchorOn }, found.at(-1) ?? anchorOn));
    return found;
  };

  it.each<[CareRhythm, string[]]>([
    ['WEEKLY', ['2026-02-23', '2026-03-02', '2026-03-09', '2026-03-16']],
    ['FORTNIGHTLY', ['2026-12-21', '2027-01-04', '2027-01-18', '2027-02-01']],
    ['MONTHLY', ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']],
    ['MONTHLY', ['2028-01-30', '2028-02-29', '2028-03-30', '2028-04-30']],
    ['QUARTERLY', ['2026-11-30', '2027-02-28', '2027-05-30', '2027-08-30']],
  ])('%s goes on from the day that it began: %j', (rhythm, expected) => {
    expect(days(rhythm, expected[0] ?? '')).toEqual(expected);
  });

  it('begins with its first day, however long before one asks', () => {
    expect(dueAfter({ rhythm: 'MONTHLY', anchorOn: '2026-03-31' }, '2025-01-01')).toBe('2026-03-31');
    expect(dueAfter({ rhythm: 'WEEKLY', anchorOn: '2026-03-31' }, '2026-03-31')).toBe('2026-04-07');
  });

  it('counts months past the year', () => {
    expect(plusMonths('2026-12-31', 2)).toBe('2027-02-28');
    expect(plusMonths('2027-12-15', 1)).toBe('2028-01-15');
  });

  it.each([
    ['a month before the end', '2026-12-31', '2026-12-01'],
    ['tomorrow, when it ends sooner', '2026-03-20', '2026-03-03'],
    ['on its last day, when that is tomorrow', '2026-03-03', '2026-03-03'],
  ])('is to be reviewed %s', (_when, endsOn, expected) => {
    expect(reviewDay(endsOn, '2026-03-02')).toBe(expected);
  });
});
