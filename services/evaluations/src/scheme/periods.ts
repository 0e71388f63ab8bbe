import type { PeriodKind } from './scheme.terms.ts';

const MONTHS: Readonly<Record<PeriodKind, number>> = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 };

/** Whether a period of this kind starts on `day`, YYYY-MM-DD: periods follow the calendar. */
export function isFirstOfPeriod(day: string, kind: PeriodKind): boolean {
  const [, month, date] = day.split('-').map(Number);
  return date === 1 && month !== undefined && (month - 1) % MONTHS[kind] === 0;
}
