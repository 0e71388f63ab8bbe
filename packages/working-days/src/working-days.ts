import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' };

/** When something is due, or that nobody can say yet because the calendar of `year` is not published. */
export type Deadline = { status: 'SET'; dueAt: Date } | { status: 'CALENDAR_NOT_PUBLISHED'; year: number };

export class CalendarNotPublished extends Error {
  override readonly name = 'CalendarNotPublished';

  constructor(readonly year: number) {
    super(`The State Council's holiday calendar of ${year} is not known; known up to ${lastPublishedYear()}`);
  }
}

// Only the package's data: its functions take dates as UTC and answer in the time zone of the machine.
const holidays: Record<string, string> = calendar.holidays;
const makeUpDays: Record<string, string> = calendar.workdays;

const minute = 60_000;
const day = 24 * 60 * minute;
/** Asia/Shanghai, without summer time since 1992. */
const shanghaiOffset = 8 * 60 * minute;

/**
 * The end (23:59:59.999 in Asia/Shanghai) of the last of `days` working days, counted from the day after `from`.
 * The last days of the last published year can still change: 29 and 31 December 2018 came with the notice for 2019.
 * @param days a whole number from 1
 * @throws RangeError for an invalid `from` or `days`
 */
export function workingDayDeadline(from: Date, days: number): Deadline {
  if (!Number.isInteger(days) || days < 1) throw new RangeError(`Not a number of working days: ${days}`);
  let date = shanghaiDate(from);
  for (let counted = 0; counted < days;) {
    date = new Date(date.getTime() + day);
    const year = date.getUTCFullYear();
    if (!isPublished(year)) return { status: 'CALENDAR_NOT_PUBLISHED', year };
    if (isWorking(date)) counted++;
  }
  return { status: 'SET', dueAt: new Date(date.getTime() + day - 1 - shanghaiOffset) };
}

/**
 * The moment `minutes` after `from`, on every day and at every hour.
 * @throws RangeError for an invalid `from`, or for `minutes` not above 0
 */
export function wallClockDeadline(from: Date, minutes: number): Date {
  const dueAt = new Date(from.getTime() + minutes * minute);
  if (!(minutes > 0) || Number.isNaN(dueAt.getTime()))
    throw new RangeError(`No moment ${minutes} min after ${from.getTime()}`);
  return dueAt;
}

/**
 * Whether people work on a day in China, by the State Council's calendar with its make-up weekend days.
 * @param date YYYY-MM-DD
 * @throws CalendarNotPublished for a day of a year whose calendar is not known
 * @throws RangeError for a text that is no date
 */
export function isWorkingDay(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`);
  // Date rolls 30 February over into March instead of refusing it.
  if (Number.isNaN(parsed.getTime()) || isoDate(parsed) !== date) throw new RangeError(`Not a date: ${date}`);
  const year = parsed.getUTCFullYear();
  if (!isPublished(year)) throw new CalendarNotPublished(year);
  return isWorking(parsed);
}

/** The last year whose holidays and make-up days are known. */
export function lastPublishedYear(): number {
  const years = Object.keys(holidays).map((date) => Number(date.slice(0, 4)));
  return Math.max(...years.filter(isPublished));
}

/** A year's notice is out when its National Day is known; other days may come from the notice of the next year. */
function isPublished(year: number): boolean {
  return `${year}-10-01` in holidays;
}

function isWorking(date: Date): boolean {
  const iso = isoDate(date);
  const isWeekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
  return iso in makeUpDays || !(isWeekend || iso in holidays);
}

/** Midnight UTC of the date in Asia/Shanghai at `moment`. */
function shanghaiDate(moment: Date): Date {
  const wall = moment.getTime() + shanghaiOffset;
  if (Number.isNaN(wall)) throw new RangeError('Not a moment: the date is invalid');
  return new Date(Math.floor(wall / day) * day);
}

function isoDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}
