import type { Grade } from '../../scheme/scheme.terms.ts';
import type { NotRatedReason } from '../evaluation.terms.ts';

/** What an indicator of the scheme counts of somebody; whole numbers. */
export interface Counted {
  readonly code: string;
  readonly weight: number;
  /** The derived fact below the line. */
  readonly denominatorFact: string;
  readonly direction: 'HIGHER_IS_BETTER' | 'LOWER_IS_BETTER';
  readonly minDenominator: number;
  readonly numerator: number;
  readonly denominator: number;
}

/** A grade is earned from this on, a decimal number with at most two places. */
export interface GradeFrom {
  readonly grade: Grade;
  readonly from: string;
}

export interface Served {
  readonly servedDays: number;
  readonly periodDays: number;
}

export type Result =
  | { readonly score: number; readonly grade: Grade; readonly notRated: null }
  | { readonly score: null; readonly grade: null; readonly notRated: NotRatedReason };

/** Exact, so that nothing is rounded between the steps. */
interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** Of the weights of a scheme, which add up to 100, so many must be measured. */
const LEAST_MEASURED = 60;
/** What people rate with 1 to 5 points counts from nothing to all. */
const RATED = new Set(['matter.rated', 'whistle.rated']);
const [LEAST_POINTS, MOST_POINTS] = [1n, 5n];

/** What an indicator comes to, from 0 to 1; null when it drops out since there is too little to count. */
export function valueOf(counted: Counted): number | null {
  const value = fractionOf(counted);
  return value === null ? null : Number(value.over) / Number(value.under);
}

/**
 * The result of one evaluation. What drops out leaves its weight to the others; the grade is taken from the exact result,
 * and that is rounded once, at the end: half up, to two decimals.
 */
export function resultOf(counted: readonly Counted[], served: Served | null, grades: readonly GradeFrom[]): Result {
  if (served !== null && served.servedDays * 2 < served.periodDays) return notRated('SERVED_TOO_SHORT');
  const measured = counted.flatMap((each) => {
    const value = fractionOf(each);
    return value === null ? [] : [{ weight: BigInt(each.weight), value }];
  });
  const weight = measured.reduce((sum, each) => sum + each.weight, 0n);
  if (weight < LEAST_MEASURED) return notRated('TOO_LITTLE_MEASURABLE');
  const sum = measured.reduce((so, each) => plus(so, times(each.value, each.weight)), { over: 0n, under: 1n });
  const exact = { over: sum.over * 100n, under: sum.under * weight };
  return { score: rounded(exact), grade: gradeOf(exact, grades), notRated: null };
}

function fractionOf({ denominatorFact, direction, minDenominator, ...counted }: Counted): Fraction | null {
  if (counted.denominator < minDenominator || counted.denominator === 0) return null;
  const [numerator, denominator] = [BigInt(counted.numerator), BigInt(counted.denominator)];
  const value = RATED.has(denominatorFact)
    ? { over: numerator - LEAST_POINTS * denominator, under: (MOST_POINTS - LEAST_POINTS) * denominator }
    : { over: numerator, under: denominator };
  return direction === 'HIGHER_IS_BETTER' ? value : { over: value.under - value.over, under: value.under };
}

function gradeOf(score: Fraction, grades: readonly GradeFrom[]): Grade {
  const earned = grades
    .toSorted((a, b) => Number(b.from) - Number(a.from))
    .find(({ from }) => score.over * 100n >= BigInt(Math.round(Number(from) * 100)) * score.under);
  if (earned === undefined) throw new Error('the bands of a scheme cover every result');
  return earned.grade;
}

/** Half up, to two decimals. */
function rounded({ over, under }: Fraction): number {
  return Number((over * 200n + under) / (under * 2n)) / 100;
}

function plus(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

function times({ over, under }: Fraction, factor: bigint): Fraction {
  return { over: over * factor, under };
}

function notRated(reason: NotRatedReason): Result {
  return { score: null, grade: null, notRated: reason };
}
