import type { FieldProblem } from '@microgrid/subgraph/errors';
import { isAllowedRatio } from '../indicator/fact-types.ts';
import { isFirstOfPeriod } from './periods.ts';
import type { Grade, PeriodKind } from './scheme.terms.ts';

/** What the rules look at of a scheme. */
export interface SchemeContent {
  readonly publishedAt: Date;
  readonly periodKind: PeriodKind;
  /** YYYY-MM-DD in Asia/Shanghai, on which its first period starts. */
  readonly validFrom: string;
  readonly indicators: readonly WeightedIndicator[];
  readonly bands: readonly Band[];
}

interface WeightedIndicator {
  readonly weight: number;
  readonly indicator: {
    readonly code: string;
    readonly minWeight: number;
    readonly maxWeight: number;
    readonly numerator: string;
    readonly denominator: string;
  };
}

interface Band {
  readonly grade: Grade;
  readonly from: number;
  readonly below: number | null;
}

interface Rule {
  readonly field: keyof SchemeContent;
  readonly demand: string;
  readonly holds: (scheme: SchemeContent) => boolean;
}

const NOTICE_MS = 10 * 24 * 60 * 60 * 1000;
const FROM_THE_LOWEST: readonly Grade[] = ['NEEDS_HELP', 'QUALIFIED', 'GOOD', 'EXCELLENT'];

const rules = {
  WEIGHTS_DO_NOT_SUM_TO_100: {
    field: 'indicators',
    demand: 'the weights must add up to 100',
    holds: ({ indicators }) => indicators.reduce((sum, { weight }) => sum + weight, 0) === 100,
  },
  WEIGHT_OUT_OF_RANGE: {
    field: 'indicators',
    demand: 'each weight must lie between minWeight and maxWeight of its indicator',
    holds: ({ indicators }) =>
      indicators.every(({ weight, indicator }) => indicator.minWeight <= weight && weight <= indicator.maxWeight),
  },
  INDICATOR_TWICE: {
    field: 'indicators',
    demand: 'an indicator must be weighed once',
    holds: ({ indicators }) => new Set(indicators.map(({ indicator }) => indicator.code)).size === indicators.length,
  },
  FACT_NOT_ALLOWED: {
    field: 'indicators',
    demand: 'each must measure what the allowed list has',
    holds: ({ indicators }) => indicators.every(({ indicator }) => isAllowedRatio(indicator)),
  },
  BANDS_DO_NOT_COVER_0_TO_100: {
    field: 'bands',
    demand: 'the bands must begin at 0 and follow each other without gap or overlap up to 100',
    holds: ({ bands }) => coverEveryScore(bands),
  },
  GRADES_OUT_OF_ORDER: {
    field: 'bands',
    demand: `each grade must stand once, and a higher one higher: ${FROM_THE_LOWEST.join(', ')}`,
    holds: ({ bands }) => rise(bands.toSorted(byFrom).map(({ grade }) => FROM_THE_LOWEST.indexOf(grade))),
  },
  NOT_FIRST_OF_A_PERIOD: {
    field: 'validFrom',
    demand: 'must be the first day of a period, which follow the calendar',
    holds: ({ periodKind, validFrom }) => isFirstOfPeriod(validFrom, periodKind),
  },
  PUBLISHED_TOO_LATE: {
    field: 'validFrom',
    demand: 'must be 10 days ahead or more, so that everybody knows by what they will be evaluated',
    holds: ({ publishedAt, validFrom }) =>
      Date.parse(`${validFrom}T00:00:00+08:00`) - publishedAt.getTime() >= NOTICE_MS,
  },
  BEGINS_TOO_FAR_AHEAD: {
    field: 'validFrom',
    demand: 'must be at most ten years ahead: the next scheme can only begin after it',
    holds: ({ publishedAt, validFrom }) => Number(validFrom.slice(0, 4)) <= publishedAt.getFullYear() + 10,
  },
} as const satisfies Record<string, Rule>;

/** The rules that `scheme` breaks, by name; none when it may be published. */
export function brokenRules(scheme: SchemeContent): (keyof typeof rules)[] {
  return Object.keys(rules)
    .filter((name): name is keyof typeof rules => name in rules)
    .filter((name) => !rules[name].holds(scheme));
}

/** What is wrong with `scheme` and what would be right, by the field of it. */
export function problemsOfScheme(scheme: SchemeContent): FieldProblem[] {
  return brokenRules(scheme).map((name) => ({ field: rules[name].field, message: rules[name].demand }));
}

/** Whether each score from 0 to 100 lies in exactly one of the half-open bands; the last one has no upper end. */
function coverEveryScore(bands: readonly Band[]): boolean {
  const ascending = bands.toSorted(byFrom);
  return (
    ascending[0]?.from === 0 &&
    ascending.every(({ from, below }, index) => {
      const next = ascending[index + 1];
      return next === undefined ? below === null && from <= 100 : below === next.from && from < below;
    })
  );
}

function byFrom(a: Band, b: Band): number {
  return a.from - b.from;
}

function rise(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? number));
}
