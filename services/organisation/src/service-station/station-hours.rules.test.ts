import { describe, expect, it } from 'vitest';
import { weekdays, type Weekday } from './service-station.terms.ts';
import {
  closuresToCome,
  hoursInWords,
  inOrder,
  isOpenAt,
  openSpans,
  readHours,
  wrongHours,
  type Hours,
} from './station-hours.ts';

const on = (days: readonly Weekday[], ...times: string[]): Hours[] =>
  days.flatMap((weekday) => times.map((time) => ({ weekday, opensAt: time.slice(0, 5), closesAt: time.slice(6) })));
const daily = on(weekdays, '08:30-21:00');
const office = [...on(weekdays.slice(0, 5), '14:00-18:00', '08:30-12:00'), ...on(['SATURDAY'], '09:00-24:00')];

describe('the hours of a station', () => {
  it.each([
    ['周一至周日 08:30–21:00', daily],
    ['周一至周五 08:30–12:00、14:00–18:00；周六 09:00–24:00', office],
    ['周一 09:00–10:00；周三 09:00–10:00', on(['WEDNESDAY', 'MONDAY'], '09:00-10:00')],
  ])('are said as %s', (words, hours) => {
    expect(hoursInWords(hours)).toBe(words);
    expect(readHours(words)).toEqual(inOrder(hours));
  });

  it.each([
    '看门口通知',
    '',
    '周一至周日 8:30–21:00',
    '周一至周日 21:00–08:30',
    '周一至周日 08:30–25:00',
    '周一至周日 08:30–21:00，节假日休息',
    '周日至周一 08:30–21:00',
    '周八 08:30–21:00',
  ])('are not read from "%s"', (words) => {
    expect(readHours(words)).toEqual([]);
  });

  it('are told as minutes of weekdays, in order', () => {
    expect(openSpans(on(['SATURDAY', 'MONDAY'], '09:00-24:00'))).toEqual([
      { weekday: 1, from: 540, to: 1440 },
      { weekday: 6, from: 540, to: 1440 },
    ]);
  });

  it.each([
    ['end before they begin', on(['MONDAY'], '10:00-09:00')],
    ['end as they begin', on(['MONDAY'], '10:00-10:00')],
    ['overlap', on(['MONDAY'], '08:00-12:00', '11:59-13:00')],
    ['are the same twice', on(['MONDAY'], '08:00-12:00', '08:00-12:00')],
  ])('are wrong where they %s', (_why, hours) => {
    expect(wrongHours(hours)?.weekday).toBe('MONDAY');
  });

  it('may follow each other, and be the same on other days', () => {
    expect(wrongHours([...on(['MONDAY'], '12:00-13:00', '08:00-12:00'), ...daily.slice(1)])).toBeUndefined();
    expect(inOrder(on(['SUNDAY', 'MONDAY'], '09:00-10:00')).map(({ weekday }) => weekday)).toEqual([
      'MONDAY',
      'SUNDAY',
    ]);
  });
});

describe('a station', () => {
  const station = {
    hours: office,
    closures: [{ from: '2026-03-10', to: '2026-03-11', reason: '检修' }],
    closedOn: '2026-03-21',
  };

  it.each([
    ['2026-03-09T08:29:59', false, 'before it opens'],
    ['2026-03-09T08:30:00', true, 'as it opens'],
    ['2026-03-09T11:59:59', true, 'before its noon'],
    ['2026-03-09T12:00:00', false, 'at its noon'],
    ['2026-03-09T14:00:00', true, 'after it'],
    ['2026-03-10T09:00:00', false, 'on a closed day'],
    ['2026-03-11T09:00:00', false, 'on the last closed day'],
    ['2026-03-12T09:00:00', true, 'after the closed days'],
    ['2026-03-14T23:59:59', true, 'until midnight'],
    ['2026-03-15T00:00:00', false, 'from midnight on'],
    ['2026-03-21T09:00:00', true, 'on its last day'],
    ['2026-03-23T09:00:00', false, 'after it'],
  ])('at %s is open: %s (%s)', (time, isOpen) => {
    expect(isOpenAt(station, new Date(`${time}+08:00`))).toBe(isOpen);
  });

  it('that tells its hours in words alone is not known to be open', () => {
    expect(isOpenAt({ hours: [], closures: [], closedOn: null }, new Date())).toBe(false);
  });

  it('names the closed days to come, today’s too, earliest first', () => {
    const days = (from: string, to: string) => ({ from, to, reason: '检修' });
    const closures = [
      days('2026-03-20', '2026-03-21'),
      days('2026-03-01', '2026-03-09'),
      days('2026-03-10', '2026-03-10'),
    ];
    expect(closuresToCome(closures, '2026-03-10').map(({ from }) => from)).toEqual(['2026-03-10', '2026-03-20']);
  });
});
