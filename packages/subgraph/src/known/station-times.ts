import type { DaySpan, WeeklySpan } from '@microgrid/facts/fact-field';
import { shanghaiDate } from '../resolver/shanghai-date.ts';

interface StationTimes {
  readonly openSpans?: readonly WeeklySpan[];
  readonly closedDays?: readonly DaySpan[];
}

interface BookedTimes {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
/** Asia/Shanghai has kept the same time since 1992; 1970 began on a Thursday. */
const AHEAD_OF_UTC_MINUTES = 8 * 60;
const FIRST_WEEKDAY = 3;

/**
 * Why a station is closed during a part of those times, or undefined when it is open from beginning to end, as far as is
 * known: where it says its hours in words alone, only its closed days are.
 */
export function whyClosed({ openSpans = [], closedDays = [] }: StationTimes, times: BookedTimes): string | undefined {
  const [first, last] = [shanghaiDate(times.startsAt), shanghaiDate(lastMoment(times))];
  const closed = closedDays.find(({ from, to }) => from <= last && to >= first);
  if (closed !== undefined) return `the station stays closed from ${closed.from} to ${closed.to}`;
  if (openSpans.length === 0 || isOpenThroughout(openSpans, times)) return undefined;
  return 'the station is not open from startsAt to endsAt: its `hours` say when it is';
}

/** Spans that follow each other, over midnight too, are one. */
function isOpenThroughout(spans: readonly WeeklySpan[], { startsAt, endsAt }: BookedTimes): boolean {
  const end = minutesOf(endsAt);
  let until = minutesOf(startsAt);
  while (until < end) {
    const [day, minute] = [Math.floor(until / DAY_MINUTES), until % DAY_MINUTES];
    const weekday = ((day + FIRST_WEEKDAY) % 7) + 1;
    const span = spans.find(({ weekday: on, from, to }) => on === weekday && from <= minute && minute < to);
    if (span === undefined) return false;
    until = day * DAY_MINUTES + span.to;
  }
  return true;
}

/** Since the beginning of 1970 in Shanghai, with the parts of a minute. */
function minutesOf(instant: Date): number {
  return instant.getTime() / MINUTE_MS + AHEAD_OF_UTC_MINUTES;
}

/** What ends at midnight takes nothing of the day that begins then. */
function lastMoment({ endsAt }: BookedTimes): Date {
  return new Date(endsAt.getTime() - 1);
}
