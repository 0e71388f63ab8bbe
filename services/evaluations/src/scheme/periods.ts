import type { PeriodKind } from './scheme.terms.ts';

const MONTHS: Readonly<Record<PeriodKind, number>> = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 };

/** Whether a period of this kind starts on `day`, YYYY-MM-DD: periods follow the calendar. */
export function isFirstOfPeriod(day: string, kind: PeriodKind): boolean {
  const [, month, date] = day.split('-').map(Number);
  return date === 1 && month !== undefined && (month - 1) % MONTHS[kind] === 0;
}

/** A period by its name, such as 2026-Q1, with its first and its last day. */
export interface CalendarPeriod {
  readonly period: string;
  readonly from: string;
  readonly to: string;
}

/** The period of this kind in which `day`, YYYY-MM-DD, lies. */
export function periodOf(day: string, kind: PeriodKind): CalendarPeriod {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const index = Math.floor((month - 1) / MONTHS[kind]);
  const from = firstOfMonth(year, index * MONTHS[kind]);
  return { period: nameOf(year, index, kind), from, to: lastBefore(year, (index + 1) * MONTHS[kind]) };
}

/** The last day of the period that comes so many periods after that of `day`. */
export function endOfLaterPeriod(day: string, kind: PeriodKind, periods: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const index = Math.floor((month - 1) / MONTHS[kind]);
  return lastBefore(year, (index + 1 + periods) * MONTHS[kind]);
}

function nameOf(year: number, index: number, kind: PeriodKind): string {
  const parts: Record<PeriodKind, string> = {
    MONTH: `-${String(index + 1).padStart(2, '0')}`,
    QUARTER: `-Q${index + 1}`,
    HALF_YEAR: `-H${index + 1}`,
    YEAR: '',
  };
  return `${year}${parts[kind]}`;
}

function firstOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}

function lastBefore(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
