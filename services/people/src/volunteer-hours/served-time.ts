import { startOfDay } from '@microgrid/sample-network/shanghai-time';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import type { FieldProblem } from '@microgrid/subgraph/errors';

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
/** As many as a day has, and the most that one record has. */
export const DAY_MINUTES = 24 * HOUR_MINUTES;

/** A time of service; without minutes its end was forgotten. */
export interface ServedTime {
  readonly startedAt: Date;
  readonly minutes?: number | null | undefined;
}

/** When it ended; one whose end was forgotten took a minute at least. */
export function endOf({ startedAt, minutes }: ServedTime): Date {
  return new Date(startedAt.getTime() + (minutes ?? 1) * MINUTE_MS);
}

/** Whether two have a moment in common: where one ends the other may begin. */
export function overlap(one: ServedTime, other: ServedTime): boolean {
  return one.startedAt < endOf(other) && other.startedAt < endOf(one);
}

/** How many of its minutes lie on which day in Asia/Shanghai; none while its end is open. */
export function minutesByDay({ startedAt, minutes }: ServedTime): Map<string, number> {
  const days = new Map<string, number>();
  if (minutes == null) return days;
  const end = endOf({ startedAt, minutes });
  for (let from = startedAt; from < end;) {
    const midnight = nextMidnight(from);
    const to = midnight < end ? midnight : end;
    days.set(shanghaiDate(from), (to.getTime() - from.getTime()) / MINUTE_MS);
    from = to;
  }
  return days;
}

/** Shanghai has had no summer time since 1991: its day has 24 hours. */
function nextMidnight(instant: Date): Date {
  return new Date(startOfDay(instant).getTime() + DAY_MINUTES * MINUTE_MS);
}

/** A time of service that somebody enters, and by which fields. */
export interface EnteredTime extends ServedTime {
  readonly personId: string;
  /** The path of the input before `startedAt` and `minutes`, such as "entries.0.". */
  readonly at: string;
}

/** A time of service that stands already. */
export interface StoredTime extends ServedTime {
  readonly id: string;
  readonly personId: string;
}

/**
 * What is wrong with `entered`: times that are not over at `now`, that overlap others of the same person, or that make
 * more than 24 hours of a day.
 */
export function timeProblems(
  entered: readonly EnteredTime[],
  { stored, now }: { stored: readonly StoredTime[]; now: Date },
): FieldProblem[] {
  const future = entered
    .filter((entry) => (entry.minutes == null ? entry.startedAt : endOf(entry)) > now)
    .map(({ at }) => ({ field: `${at}startedAt`, message: 'must be over by now: hours are of what was done' }));
  const overlaps = entered.flatMap((entry, index) => overlapOf(entry, [...stored, ...entered.slice(0, index)]));
  return [...future, ...overlaps, ...dayProblems(entered, stored)];
}

function overlapOf(entry: EnteredTime, others: readonly (EnteredTime | StoredTime)[]): FieldProblem[] {
  const other = others.find((served) => served.personId === entry.personId && overlap(entry, served));
  if (other === undefined) return [];
  const which = 'id' in other ? `the record ${other.id}` : other.at.slice(0, -1);
  const when = `${other.startedAt.toISOString()} to ${other.minutes == null ? 'an open end' : endOf(other).toISOString()}`;
  return [{ field: `${entry.at}startedAt`, message: `overlaps ${which} of the same person, ${when}` }];
}

function dayProblems(entered: readonly EnteredTime[], stored: readonly StoredTime[]): FieldProblem[] {
  const sums = new Map<string, number>();
  for (const { personId, ...time } of [...stored, ...entered]) {
    for (const [day, minutes] of minutesByDay(time)) {
      const key = `${personId} ${day}`;
      sums.set(key, (sums.get(key) ?? 0) + minutes);
    }
  }
  return entered.flatMap((entry) => {
    for (const day of minutesByDay(entry).keys()) {
      const sum = sums.get(`${entry.personId} ${day}`) ?? 0;
      if (sum > DAY_MINUTES) return [{ field: `${entry.at}minutes`, message: tooMuch(day, sum) }];
    }
    return [];
  });
}

function tooMuch(day: string, minutes: number): string {
  const sum = `${Math.floor(minutes / HOUR_MINUTES)} h ${Math.ceil(minutes % HOUR_MINUTES)} min`;
  return `would make ${sum} of service on ${day}, and a day has 24 h`;
}
