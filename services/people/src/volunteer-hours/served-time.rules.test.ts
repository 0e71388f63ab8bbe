import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MINUTES, endOf, minutesByDay, overlap, timeProblems, type ServedTime } from './served-time.ts';

const served = (startedAt: string, minutes: number | null): ServedTime => ({
  startedAt: new Date(`${startedAt}+08:00`),
  minutes,
});
const days = (time: ServedTime) => Object.fromEntries(minutesByDay(time));
const now = new Date('2026-06-01T00:00:00+08:00');
const entry = (time: ServedTime, index = 0, personId = 'ann') => ({ ...time, personId, at: `entries.${index}.` });
const stored = (time: ServedTime, id = 'other') => ({ ...time, personId: 'ann', id });

describe('the days of a time of service', () => {
  it.each<[string, ServedTime, object]>([
    ['C1: 22:00 to 02:15 is 120 and 135', served('2026-03-05T22:00', 255), { '2026-03-05': 120, '2026-03-06': 135 }],
    ['C1: over the end of a month and a year', served('2025-12-31T23:30', 60), { '2025-12-31': 30, '2026-01-01': 30 }],
    ['C3: what ends at 00:00 is of the day before alone', served('2026-03-05T22:00', 120), { '2026-03-05': 120 }],
    ['C3: what starts at 00:00 is of the new day alone', served('2026-03-06T00:00', 60), { '2026-03-06': 60 }],
    ['a whole day is one', served('2026-03-05T00:00', 1440), { '2026-03-05': 1440 }],
    ['24 h from noon are two halves', served('2026-03-05T12:00', 1440), { '2026-03-05': 720, '2026-03-06': 720 }],
    ['C7: an open end counts 0', served('2026-03-05T22:00', null), {}],
  ])('%s', (_case, time, expected) => {
    expect(days(time)).toEqual(expected);
  });

  it('C1, C9: hold each minute once, none negative and none twice at night, whenever it was', () => {
    const instants = fc.date({
      min: new Date('2000-01-01T00:00:00Z'),
      max: new Date('2100-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    const lengths = fc.integer({ min: 1, max: DAY_MINUTES });
    fc.assert(
      fc.property(instants, lengths, (startedAt, minutes) => {
        const parts = [...minutesByDay({ startedAt, minutes })];
        expect(parts.reduce((sum, [, part]) => sum + part, 0)).toBeCloseTo(minutes, 6);
        expect(parts.length).toBeLessThanOrEqual(2);
        for (const [, part] of parts) expect(part > 0 && part <= DAY_MINUTES).toBe(true);
        const end = new Date(endOf({ startedAt, minutes }).getTime() - 1);
        const inShanghai = (instant: Date) => new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
        expect(parts.map(([day]) => day)).toEqual([...new Set([inShanghai(startedAt), inShanghai(end)])]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('two times of service', () => {
  it.each<[string, ServedTime, ServedTime, boolean]>([
    ['C3: meet at midnight', served('2026-03-05T22:00', 120), served('2026-03-06T00:00', 60), false],
    ['C4: share a minute over midnight', served('2026-03-05T22:00', 121), served('2026-03-06T00:00', 60), true],
    ['one within the other', served('2026-03-05T08:00', 600), served('2026-03-05T09:00', 5), true],
    ['one open within the other', served('2026-03-05T08:00', 60), served('2026-03-05T08:30', null), true],
    ['one open where the other ends', served('2026-03-05T08:00', 60), served('2026-03-05T09:00', null), false],
    ['two open ones begun at once', served('2026-03-05T08:00', null), served('2026-03-05T08:00', null), true],
    ['one after an open one', served('2026-03-05T08:00', null), served('2026-03-05T10:00', 60), false],
  ])('%s', (_case, one, other, expected) => {
    expect([overlap(one, other), overlap(other, one)]).toEqual([expected, expected]);
  });

  it('overlap as their minutes do', () => {
    const time = fc.record({ start: fc.integer({ min: 0, max: 4000 }), minutes: fc.integer({ min: 1, max: 1440 }) });
    const at = ({ start, minutes }: { start: number; minutes: number }) => ({
      startedAt: new Date(now.getTime() + start * 60_000),
      minutes,
    });
    fc.assert(
      fc.property(time, time, (one, other) => {
        const minutesOf = ({ start, minutes }: typeof one) =>
          new Set(Array.from({ length: minutes }, (_, minute) => start + minute));
        const others = minutesOf(other);
        expect(overlap(at(one), at(other))).toBe([...minutesOf(one)].some((minute) => others.has(minute)));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what is wrong with entered times', () => {
  const problems = (entered: ReturnType<typeof entry>[], others: ReturnType<typeof stored>[] = [], at = now) =>
    timeProblems(entered, { stored: others, now: at });

  it('is nothing when they are over and meet no others', () => {
    const evening = served('2026-03-05T22:00', 120);
    expect(problems([entry(evening)], [stored(served('2026-03-06T00:00', 60))])).toEqual([]);
    expect(problems([entry(evening), entry(evening, 1, 'ben')])).toEqual([]);
  });

  it('C9: that they are not over, to the millisecond, also where the end is open', () => {
    const until = served('2026-05-31T23:00', 60);
    expect(problems([entry(until)])).toEqual([]);
    const early = new Date(now.getTime() - 1);
    expect(problems([entry(until)], [], early).map(({ field }) => field)).toEqual(['entries.0.startedAt']);
    expect(problems([entry(served('2026-06-01T00:00', null))])).toEqual([]);
    expect(problems([entry(served('2026-06-01T00:01', null))])).toHaveLength(1);
  });

  it('C4: that they overlap a record, which is named, or one another', () => {
    const [first] = problems([entry(served('2026-03-05T22:00', 121))], [stored(served('2026-03-06T00:00', 60))]);
    expect(first).toMatchObject({ field: 'entries.0.startedAt', message: expect.stringContaining('the record other') });
    const among = problems([entry(served('2026-03-05T22:00', 60)), entry(served('2026-03-05T22:59', 60), 1)]);
    expect(among).toMatchObject([{ field: 'entries.1.startedAt', message: expect.stringContaining('entries.0') }]);
  });

  it('C6: that they make more than 24 h of a day, with the day and the sum', () => {
    const found = problems([entry(served('2026-03-05T00:00', 1440))], [stored(served('2026-03-05T22:30', 255))]);
    const minutes = found.find(({ field }) => field === 'entries.0.minutes');
    expect(minutes?.message).toBe('would make 25 h 30 min of service on 2026-03-05, and a day has 24 h');
  });
});
