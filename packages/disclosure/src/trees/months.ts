import type { TimeLevel } from '../catalogue/data-set.ts';

/** A month such as `2026-03`, in Asia/Shanghai. Months compare as texts. */
export type Month = string;

/** A half-open span of months. */
export interface Months {
  readonly from: Month;
  /** The first month after it. */
  readonly until: Month;
}

/** Levels of the tree of time, the coarsest first, and how many nodes of each a year has. */
export const timeLevels: readonly { readonly name: TimeLevel; readonly aYear: number }[] = [
  { name: 'YEAR', aYear: 1 },
  { name: 'QUARTER', aYear: 4 },
  { name: 'MONTH', aYear: 12 },
];

/** A month closes when the third day of the next one begins in Shanghai, so that what was recorded late in it is there. */
const CLOSES_ON = 3;
const HOUR = 3_600_000;
/** Asia/Shanghai, without summer time since 1992. */
const SHANGHAI = 8 * HOUR;

/** The last month that is to be closed by now; what a service says to be closed must be written too. */
export function lastClosedMonth(now: Date): Month {
  const before = new Date(now.getTime() + SHANGHAI - (CLOSES_ON - 1) * 24 * HOUR).toISOString();
  return plusMonths(before.slice(0, 7), -1);
}

/** `count` may be negative. */
export function plusMonths(month: Month, count: number): Month {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** The month itself, or the last one before it, that ends a quarter. */
export function endOfQuarterUpTo(month: Month): Month {
  return plusMonths(month, -(Number(month.slice(5, 7)) % 3));
}

/** The last day of a month, YYYY-MM-DD. */
export function lastDayOf(month: Month): string {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10);
}

/** Which months a node of the tree of time holds: `2026`, `2026-Q3` or `2026-09`. */
export function monthsOf(node: string): Months {
  const year = node.slice(0, 4);
  if (node.length === 4) return { from: `${year}-01`, until: plusMonths(`${year}-01`, 12) };
  if (node[5] !== 'Q') return { from: node, until: plusMonths(node, 1) };
  const from = plusMonths(`${year}-01`, (Number(node[6]) - 1) * 3);
  return { from, until: plusMonths(from, 3) };
}

/** The node of each level that holds a month, the coarsest first. */
export function nodesHolding(month: Month): readonly [year: string, quarter: string, month: string] {
  const year = month.slice(0, 4);
  return [year, `${year}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`, month];
}
