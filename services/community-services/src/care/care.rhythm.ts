import { plusDays } from '@microgrid/subgraph/shanghai-date';
import type { CareRhythm } from './care.terms.ts';

const steps: Readonly<Record<CareRhythm, { readonly days: number } | { readonly months: number }>> = {
  WEEKLY: { days: 7 },
  FORTNIGHTLY: { days: 14 },
  MONTHLY: { months: 1 },
  QUARTERLY: { months: 3 },
};

/** When contacts are due, days as YYYY-MM-DD in Asia/Shanghai: from `anchorOn` on, in this rhythm. */
export interface Rhythm {
  readonly anchorOn: string;
  readonly rhythm: CareRhythm;
}

/**
 * The first day of the rhythm after `day`. Months are counted from the anchor, so that what begins on the 31st is due on the
 * last day of each shorter month, and on the 31st again.
 */
export function dueAfter({ anchorOn, rhythm }: Rhythm, day: string): string {
  const step = steps[rhythm];
  for (let count = 0; ; count++) {
    const due = 'days' in step ? plusDays(anchorOn, count * step.days) : plusMonths(anchorOn, count * step.months);
    if (due > day) return due;
  }
}

/** The same day so many months later, or the last one of that month. */
export function plusMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  const target = new Date(Date.UTC(year, month - 1 + months, Math.min(day, last.getUTCDate())));
  return target.toISOString().slice(0, 10);
}

const DAYS_TO_REVIEW = 30;

/** When care that ends on `endsOn` is to be reviewed: a month before, and never before tomorrow. */
export function reviewDay(endsOn: string, today: string): string {
  const [before, tomorrow] = [plusDays(endsOn, -DAYS_TO_REVIEW), plusDays(today, 1)];
  return before > tomorrow ? before : tomorrow;
}
