import { isDerivedFact } from '../indicator/fact-types.ts';

/** What the rules look at of a scheme. */
export interface SchemeContent {
  readonly publishedAt: Date;
  /** YYYY-MM-DD in Asia/Shanghai, on which its first period starts. */
  readonly validFrom: string;
  readonly indicators: readonly WeightedIndicator[];
  readonly bands: readonly Band[];
}

interface WeightedIndicator {
  readonly weight: number;
  readonly indicator: {
    readonly minWeight: number;
    readonly maxWeight: number;
    readonly numerator: string;
    readonly denominator: string;
  };
}

interface Band {
  readonly from: number;
  readonly below: number | null;
}

const NOTICE_MS = 10 * 24 * 60 * 60 * 1000;

const rules = {
  WEIGHTS_DO_NOT_SUM_TO_100: ({ indicators }) => indicators.reduce((sum, { weight }) => sum + weight, 0) === 100,
  WEIGHT_OUT_OF_RANGE: ({ indicators }) =>
    indicators.every(({ weight, indicator }) => indicator.minWeight <= weight && weight <= indicator.maxWeight),
  FACT_NOT_ALLOWED: ({ indicators }) =>
    indicators.every(({ indicator }) => isDerivedFact(indicator.numerator) && isDerivedFact(indicator.denominator)),
  BANDS_DO_NOT_COVER_0_TO_100: ({ bands }) => coverEveryScore(bands),
  PUBLISHED_TOO_LATE: ({ publishedAt, validFrom }) =>
    Date.parse(`${validFrom}T00:00:00+08:00`) - publishedAt.getTime() >= NOTICE_MS,
} as const satisfies Record<string, (scheme: SchemeContent) => boolean>;

/** The rules that `scheme` breaks, by name; none when it may be published. */
export function brokenRules(scheme: SchemeContent): string[] {
  return Object.entries(rules)
    .filter(([, holds]) => !holds(scheme))
    .map(([name]) => name);
}

/** Whether each score from 0 to 100 lies in exactly one of the half-open bands; the last one has no upper end. */
function coverEveryScore(bands: readonly Band[]): boolean {
  const ascending = bands.toSorted((a, b) => a.from - b.from);
  return (
    ascending[0]?.from === 0 &&
    ascending.every(({ from, below }, index) => {
      const next = ascending[index + 1];
      return next === undefined ? below === null && from <= 100 : below === next.from && from < below;
    })
  );
}
