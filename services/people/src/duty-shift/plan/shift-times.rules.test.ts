import { describe, expect, it } from 'vitest';
import { overlap, overlapProblems, timeProblems } from './shift-times.ts';

const now = new Date('2026-06-01T00:00:00+08:00');
const time = (startsAt: string, endsAt: string) => ({
  startsAt: new Date(`${startsAt}+08:00`),
  endsAt: new Date(`${endsAt}+08:00`),
});
const night = time('2026-06-02T20:00', '2026-06-03T08:00');

describe('the time of a shift', () => {
  it.each<[string, ReturnType<typeof time>, string[]]>([
    ['is good over midnight', night, []],
    ['C10: is good over the end of a month', time('2026-06-30T20:00', '2026-07-01T08:00'), []],
    ['is good for 24 hours', time('2026-06-02T08:00', '2026-06-03T08:00'), []],
    ['is not longer', time('2026-06-02T08:00', '2026-06-03T08:01'), ['shifts.0.endsAt']],
    ['is longer than nothing', time('2026-06-02T08:00', '2026-06-02T08:00'), ['shifts.0.endsAt']],
    ['ends after it begins', time('2026-06-02T08:00', '2026-06-02T07:00'), ['shifts.0.endsAt']],
    ['has not come', time('2026-06-01T00:00', '2026-06-01T08:00'), ['shifts.0.startsAt']],
    ['is within a year', time('2027-06-03T00:00', '2027-06-03T08:00'), ['shifts.0.startsAt']],
  ])('%s', (_what, shift, fields) => {
    expect(timeProblems(shift, { at: 'shifts.0.', now }).map(({ field }) => field)).toEqual(fields);
  });

  it('overlaps another by a minute, and not where one ends when the other begins', () => {
    expect(overlap(night, time('2026-06-03T07:59', '2026-06-03T12:00'))).toBe(true);
    expect(overlap(night, time('2026-06-03T08:00', '2026-06-03T12:00'))).toBe(false);
    expect(overlapProblems([night, time('2026-06-03T08:00', '2026-06-03T20:00'), night])).toEqual([
      { field: 'shifts.2.startsAt', message: 'overlaps shifts.0' },
    ]);
  });
});
