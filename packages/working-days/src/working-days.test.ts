import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  CalendarNotPublished,
  isWorkingDay,
  lastPublishedYear,
  wallClockDeadline,
  workingDayDeadline,
} from './working-days.ts';

const shanghai = (date: string, time: string) => new Date(`${date}T${time}+08:00`);
const endOf = (date: string) => ({ status: 'SET', dueAt: shanghai(date, '23:59:59.999') });
const minutesBetween = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 60_000;

afterEach(() => vi.unstubAllEnvs());

describe('a deadline in working days', () => {
  it.each([
    ['5 from the eve of Spring Festival passes the make-up weekend', '2023-01-20', 5, '2023-02-01'],
    ['5 over National Day passes the make-up weekend', '2023-09-28', 5, '2023-10-11'],
    ['10 over National Day', '2023-09-28', 10, '2023-10-18'],
    ['1 from a Friday is Monday', '2023-03-03', 1, '2023-03-06'],
    ['1 from a Sunday is Monday', '2023-03-05', 1, '2023-03-06'],
    ['1 before a make-up Saturday is that Saturday', '2023-01-27', 1, '2023-01-28'],
    ['1 over the turn of a year', '2023-12-29', 1, '2024-01-02'],
  ])('of %s', (_what, from, days, due) => {
    expect(workingDayDeadline(shanghai(from, '00:00:00'), days)).toEqual(endOf(due));
    expect(workingDayDeadline(shanghai(from, '23:59:59.999'), days)).toEqual(endOf(due));
  });

  it.each(['America/Los_Angeles', 'UTC', 'Asia/Shanghai', 'Pacific/Kiritimati'])(
    'is the same on a machine in %s',
    (zone) => {
      vi.stubEnv('TZ', zone);
      expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
      expect(workingDayDeadline(shanghai('2023-01-20', '00:30:00'), 5)).toEqual(endOf('2023-02-01'));
      expect(workingDayDeadline(shanghai('2023-01-20', '23:30:00'), 5)).toEqual(endOf('2023-02-01'));
      expect(isWorkingDay('2023-01-28')).toBe(true);
      expect(isWorkingDay('2023-01-30')).toBe(true);
    },
  );

  it('is not guessed when it reaches a year that is not published', () => {
    const year = lastPublishedYear() + 1;
    const unknown = { status: 'CALENDAR_NOT_PUBLISHED', year };
    expect(workingDayDeadline(shanghai(`${year - 1}-12-30`, '09:00:00'), 5)).toEqual(unknown);
    expect(workingDayDeadline(shanghai(`${year - 1}-12-31`, '23:59:59.999'), 1)).toEqual(unknown);
    expect(workingDayDeadline(shanghai(`${year}-03-01`, '09:00:00'), 1)).toEqual(unknown);
    expect(workingDayDeadline(shanghai('2003-06-02', '09:00:00'), 1)).toEqual({ ...unknown, year: 2003 });
  });

  it('has exactly the working days asked for between the day after the start and itself', () => {
    const from = fc.date({
      min: new Date('2004-01-01T00:00:00Z'),
      max: new Date('2025-06-30T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(from, fc.integer({ min: 1, max: 60 }), (start, days) => {
        const deadline = workingDayDeadline(start, days);
        if (deadline.status !== 'SET') throw new Error('not set');
        const passed = shanghaiDatesAfter(start, deadline.dueAt);
        expect(passed.filter(isWorkingDay)).toHaveLength(days);
        expect(passed.slice(-1).filter(isWorkingDay)).toHaveLength(1);
      }),
    );
  });

  it.each([0, -1, 1.5, NaN, Infinity])('is refused for %s days', (days) => {
    expect(() => workingDayDeadline(shanghai('2023-01-20', '09:00:00'), days)).toThrow(RangeError);
  });

  it('is refused for an invalid start', () => {
    expect(() => workingDayDeadline(new Date('unknown'), 5)).toThrow(RangeError);
  });
});

describe('a deadline on the wall clock', () => {
  it('of an emergency on a Sunday and festival runs at once', () => {
    const reported = shanghai('2023-02-05', '08:00:00');
    expect(wallClockDeadline(reported, 15)).toEqual(shanghai('2023-02-05', '08:15:00'));
    expect(wallClockDeadline(reported, 60)).toEqual(shanghai('2023-02-05', '09:00:00'));
  });

  it('needs no calendar', () => {
    const reported = shanghai(`${lastPublishedYear()}-12-31`, '20:00:00');
    expect(minutesBetween(reported, wallClockDeadline(reported, 24 * 60))).toBe(24 * 60);
  });

  it.each([0, -15, NaN, Infinity])('is refused for %s minutes', (minutes) => {
    expect(() => wallClockDeadline(shanghai('2023-02-05', '08:00:00'), minutes)).toThrow(RangeError);
  });

  it('is refused for an invalid start', () => {
    expect(() => wallClockDeadline(new Date('unknown'), 15)).toThrow(RangeError);
  });
});

describe('a working day', () => {
  it.each([
    ['2023-02-05', false, 'a Sunday'],
    ['2023-02-06', true, 'a Monday'],
    ['2023-01-28', true, 'a make-up Saturday'],
    ['2023-01-29', true, 'a make-up Sunday'],
    ['2026-10-10', true, 'a make-up Saturday'],
    ['2023-01-23', false, 'a Monday in Spring Festival'],
    ['2018-12-31', false, 'a Monday that the notice for 2019 made a holiday'],
    ['2024-02-29', true, 'a leap day'],
  ])('%s: %s, %s', (date, expected) => {
    expect(isWorkingDay(date)).toBe(expected);
  });

  it('is not guessed for a year that is not published', () => {
    const next = lastPublishedYear() + 1;
    expect(() => isWorkingDay(`${next}-01-01`)).toThrow(new CalendarNotPublished(next));
    expect(() => isWorkingDay('2003-06-02')).toThrow(CalendarNotPublished);
  });

  it.each([
    '',
    '2023-02-30',
    '2023-13-01',
    '2023-2-5',
    '20230205',
    '2023-02-05T08:00',
    ' 2023-02-05',
    '２０２３-02-05',
  ])('is never asked of %j', (text) => {
    expect(() => isWorkingDay(text)).toThrow(RangeError);
  });

  it('is known up to 2026 at least, and for every year since 2004', () => {
    expect(lastPublishedYear()).toBeGreaterThanOrEqual(2026);
    for (let year = 2004; year <= lastPublishedYear(); year++) {
      expect(isWorkingDay(`${year}-01-01`)).toBe(false);
      expect(isWorkingDay(`${year}-10-01`)).toBe(false);
    }
  });
});

/** The dates of Shanghai after that of `from` up to that of `until`, by the time zone database. */
function shanghaiDatesAfter(from: Date, until: Date): string[] {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
  const dates = new Set<string>();
  for (let moment = from.getTime(); moment <= until.getTime(); moment += 3_600_000) dates.add(format.format(moment));
  return [...dates].slice(1);
}
