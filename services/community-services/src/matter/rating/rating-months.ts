import { plusDays, shanghaiDate } from '@microgrid/subgraph/shanghai-date';

/** Fewer ratings than this are told to nobody: their sum would say who rated. */
export const LEAST_RATINGS = 5;
/** A month is counted when its third day after has begun, as the figures of all closed months. */
const COUNTED_ON_DAY = 3;

/** The first month whose ratings are not counted yet, such as 2026-11: all before it are closed. */
export function firstOpenMonth(now: Date): string {
  return plusDays(shanghaiDate(now), 1 - COUNTED_ON_DAY).slice(0, 7);
}

/** When the ratings of a month are counted, and told. */
export function countedFrom(month: string): Date {
  const next = plusDays(`${month}-28`, 4).slice(0, 7);
  return new Date(`${next}-0${COUNTED_ON_DAY}T00:00:00+08:00`);
}

/**
 * Where the ratings of some general grids are told to be: there, or in the smallest area that all of them lie in, so
 * that no micro-grid is told.
 * @param first the lowest and @param last the highest of their codes.
 */
export function areaOfAll(first: string, last: string): string {
  const digits = [15, 12, 9].find((length) => first.slice(0, length) === last.slice(0, length));
  return digits === undefined ? first.slice(0, 6).padEnd(9, '0') : first.slice(0, digits);
}
