/** What an attacker knows of a cell: the least and most that it can hold. */
export interface Interval {
  low: number;
  high: number;
}

/** A cell that is the sum of others; `isWhole` when the others are all of it. */
export interface SumOf {
  readonly total: Interval;
  readonly parts: readonly Interval[];
  readonly isWhole: boolean;
}

/** Tightens all intervals by all sums, until nothing moves any more. */
export function tighten(sums: readonly SumOf[]): void {
  let moved = true;
  while (moved) {
    moved = false;
    for (const sum of sums) if (tightenOne(sum)) moved = true;
  }
}

function tightenOne({ total, parts, isWhole }: SumOf): boolean {
  const low = parts.reduce((sum, part) => sum + part.low, 0);
  const high = isWhole ? parts.reduce((sum, part) => sum + part.high, 0) : Infinity;
  let moved = raise(total, low) || lower(total, high);
  for (const part of parts) {
    moved = lower(part, total.high - (low - part.low)) || moved;
    if (isWhole && Number.isFinite(high)) moved = raise(part, total.low - (high - part.high)) || moved;
  }
  return moved;
}

function raise(interval: Interval, low: number): boolean {
  if (low <= interval.low) return false;
  interval.low = low;
  return true;
}

function lower(interval: Interval, high: number): boolean {
  if (high >= interval.high) return false;
  interval.high = high;
  return true;
}
