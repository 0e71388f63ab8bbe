import type { Words } from './secret.ts';

/** Fewer than this are never a number; of what is sensitive, fewer than ten. */
export const THRESHOLD = 5;
export const SENSITIVE_THRESHOLD = 10;

const BASE = 5;
/** Up to so many above the threshold, some are hidden at random, so that a hidden cell is not surely a small one. */
const FADE = 5;
/** A figure jumps one base down, or up, in so many of 1. */
const JUMP = 0.03;

/** What is to be told of a cell: an amount in units of `size` (1 of a count, the cap of a sum). */
export interface Amount {
  readonly amount: number;
  readonly size: number;
  /** How many people, households or records it is of. */
  readonly units: number;
  readonly threshold: number;
}

/** The multiple of 5 sizes that is told, null for BELOW. */
export function roundedAmount({ amount, size, units, threshold }: Amount, words: Words): number | null {
  const counted = Math.min(amount / size, units);
  if (counted < threshold) return null;
  if (counted < threshold + FADE && words.fade < (threshold + FADE - counted) / (2 * FADE)) return null;
  const base = BASE * size;
  const rest = amount % base;
  const value = amount - rest + (words.up < rest / base ? base : 0) + jump(words) * base;
  return value < threshold * size ? null : value;
}

function jump({ jitter }: Words): number {
  if (jitter < JUMP) return -1;
  return jitter < 2 * JUMP ? 1 : 0;
}
