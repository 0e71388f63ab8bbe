import { deepEqual } from 'node:assert/strict';
import { lastPublishedYear, workingDayDeadline, type Deadline } from '@microgrid/working-days';
import chineseDays from 'chinese-days';
import type { Progress } from '../proof.ts';

const FIRST_DAY = '2004-01-01';
const LONGEST = 60;
const DAY_MS = 86_400_000;
const HOURS = ['00:00:00.000', '23:59:59.999'];

/** @throws Error with the start and the length whose deadline is not the one that was counted. */
export async function proveDeadlines(progress: Progress): Promise<string> {
  const days = calendarDays();
  let [deadlines, unpublished] = [0, 0];
  for (const [index, { date }] of days.entries()) {
    await progress(index + 1, days.length);
    const counted = countedFrom(days.slice(index + 1, index + 1 + 3 * LONGEST));
    for (let length = 1; length <= LONGEST; length++) {
      const expected = counted[length - 1] ?? { status: 'CALENDAR_NOT_PUBLISHED', year: lastPublishedYear() + 1 };
      for (const hour of HOURS) {
        const start = `${date}T${hour}+08:00`;
        deepEqual(workingDayDeadline(new Date(start), length), expected, `${length} working days from ${start}`);
        deadlines++;
        if (expected.status !== 'SET') unpublished++;
      }
    }
  }
  const count = (number: number) => number.toLocaleString('en');
  return (
    `${count(deadlines)} deadlines of 1 to ${LONGEST} working days from the first and the last millisecond of ` +
    `${count(days.length)} days (${FIRST_DAY} to ${days.at(-1)?.date}) are those that were counted; ` +
    `${count(unpublished)} of them reach ${lastPublishedYear() + 1} and say that its calendar is not published`
  );
}

interface Day {
  readonly date: string;
  readonly isWorking: boolean;
}

/** Every day of the published calendar, by the calendar's own function: noon is on the same day wherever it is asked. */
function calendarDays(): Day[] {
  const days: Day[] = [];
  for (let at = Date.parse(FIRST_DAY); at < Date.UTC(lastPublishedYear() + 1, 0, 1); at += DAY_MS) {
    const date = new Date(at).toISOString().slice(0, 10);
    days.push({ date, isWorking: chineseDays.isWorkday(new Date(`${date}T12:00:00`)) });
  }
  return days;
}

/** The deadlines of 1, 2, … working days, day by day. */
function countedFrom(days: readonly Day[]): Deadline[] {
  const deadlines: Deadline[] = [];
  for (const { date, isWorking } of days) {
    if (deadlines.length === LONGEST) break;
    if (isWorking) deadlines.push({ status: 'SET', dueAt: new Date(`${date}T23:59:59.999+08:00`) });
  }
  return deadlines;
}
