import { isLocalTime } from '@microgrid/subgraph/scalars';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { weekdays, type Weekday } from './service-station.terms.ts';

/** When a station opens on a weekday: HH:mm, up to 24:00. */
export interface Hours {
  readonly weekday: Weekday;
  readonly opensAt: string;
  readonly closesAt: string;
}

/** Days on which it stays closed, both included. */
export interface Closure {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

const DAYS = '一二三四五六日';

/** In the order of the week and the day. */
export function inOrder(hours: readonly Hours[]): Hours[] {
  const key = ({ weekday, opensAt }: Hours) => `${weekdays.indexOf(weekday)} ${opensAt}`;
  return hours.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The first of `hours`, in their order, that end before they begin or begin before those before them have ended. */
export function wrongHours(hours: readonly Hours[]): Hours | undefined {
  return inOrder(hours).find(({ weekday, opensAt, closesAt }, index, all) => {
    const before = all[index - 1];
    return closesAt <= opensAt || (before?.weekday === weekday && opensAt < before.closesAt);
  });
}

/** Said as a notice at the door says it: `周一至周五 08:30–12:00、14:00–18:00；周六 09:00–12:00`. */
export function hoursInWords(hours: readonly Hours[]): string {
  const days = weekdays.map((weekday, index) => ({
    from: index,
    to: index,
    times: inOrder(hours.filter((span) => span.weekday === weekday))
      .map(({ opensAt, closesAt }) => `${opensAt}–${closesAt}`)
      .join('、'),
  }));
  const alike: typeof days = [];
  for (const day of days) {
    const before = alike.at(-1);
    if (before?.times === day.times) before.to = day.to;
    else alike.push({ ...day });
  }
  const said = alike.filter(({ times }) => times !== '');
  return said
    .map(({ from, to, times }) => `${dayName(from)}${to > from ? `至${dayName(to)}` : ''} ${times}`)
    .join('；');
}

/** Hours that are said in just these words; none where they are said in others. */
export function readHours(words: string): Hours[] {
  const hours = words.split('；').flatMap((part) => {
    const [, from = '', to = from, times = ''] = /^周(.)(?:至周(.))? (.+)$/.exec(part) ?? [];
    return weekdays.slice(DAYS.indexOf(from), DAYS.indexOf(to) + 1).flatMap((weekday) =>
      times.split('、').map((time): Hours => {
        const [opensAt = '', closesAt = ''] = time.split('–');
        return { weekday, opensAt, closesAt };
      }),
    );
  });
  const areTimes = hours.every(({ opensAt, closesAt }) => isLocalTime(opensAt) && isLocalTime(closesAt));
  return areTimes && wrongHours(hours) === undefined && hoursInWords(hours) === words ? hours : [];
}

/** As facts tell them: weekdays from 1 for Monday, minutes since midnight. */
export function openSpans(hours: readonly Hours[]) {
  return inOrder(hours).map(({ weekday, opensAt, closesAt }) => {
    return { weekday: weekdays.indexOf(weekday) + 1, from: minutesOf(opensAt), to: minutesOf(closesAt) };
  });
}

interface Times {
  readonly hours: readonly Hours[];
  readonly closures: readonly Closure[];
  readonly closedOn: string | null;
}

/** Whether somebody who comes at that moment finds it open. */
export function isOpenAt({ hours, closures, closedOn }: Times, at: Date): boolean {
  const day = shanghaiDate(at);
  if (closedOn !== null && day > closedOn) return false;
  if (closures.some(({ from, to }) => from <= day && day <= to)) return false;
  const time = at.toLocaleTimeString('sv', { timeZone: 'Asia/Shanghai' }).slice(0, 5);
  const weekday = weekdayOf(day);
  return hours.some((span) => span.weekday === weekday && span.opensAt <= time && time < span.closesAt);
}

/** Those that have not passed on `today`, earliest first. */
export function closuresToCome(closures: readonly Closure[], today: string): Closure[] {
  return earliestFirst(closures.filter(({ to }) => to >= today));
}

export function earliestFirst(closures: readonly Closure[]): Closure[] {
  return closures.map(({ from, to, reason }) => ({ from, to, reason })).toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

function weekdayOf(day: string): Weekday | undefined {
  // Sunday is 0.
  return weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7];
}

function dayName(index: number): string {
  return `周${DAYS[index]}`;
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
