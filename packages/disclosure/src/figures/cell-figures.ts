import type { Count, Sum } from '../catalogue/data-set.ts';
import { Figure } from './figure.ts';
import { roundedAmount } from './rounding.ts';
import type { Secret, Words } from './secret.ts';
import type { Tally } from './tally.ts';

/** A measure of a cell, and from how many on it is told. */
export interface CellMeasure {
  readonly measure: Count | Sum;
  readonly tally: Tally;
  readonly threshold: number;
}

/** What is told of each, all drawn in one call. */
export function roundedFigures(secret: Secret, cells: readonly CellMeasure[]): Figure[] {
  const words = secret.wordsOf(
    cells.map(({ measure, tally: { keySum, n } }) => ({
      keySum,
      n,
      purpose: measure.type === 'SUM' ? measure.purpose : 0,
    })),
  );
  return cells.map((cell, index) => Figure.rounded(roundedCell(cell, words[index] as Words)));
}

function roundedCell({ measure, tally, threshold }: CellMeasure, words: Words): number | null {
  const { n, units } = tally;
  if (measure.type === 'COUNT') return roundedAmount({ amount: n, size: 1, units, threshold }, words);
  const { sum, largest } = requireSum(tally);
  if (2 * largest > sum) return null;
  return roundedAmount({ amount: sum, size: measure.cap, units, threshold }, words);
}

/** The true number, for facts about no person and for whoever may read every fact of the question. */
export function exactFigure(measure: Count | Sum, tally: Tally): Figure {
  return Figure.exact(measure.type === 'COUNT' ? tally.n : requireSum(tally).sum);
}

function requireSum({ sum, largest }: Tally): { sum: number; largest: number } {
  if (sum === undefined || largest === undefined) throw new RangeError('a sum needs `sum` and `largest` of each cell');
  return { sum, largest };
}

/** What is added up of a measure's figures, or the one there is. Units may be in several parts, so their figures add up to nothing. */
export function summedFigure(measure: Count | Sum, parts: readonly Figure[]): Figure {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  if (measure.type === 'COUNT' && measure.of === 'UNITS') return Figure.below;
  const values = parts.flatMap(({ value }) => value ?? []);
  const sum = values.reduce((total, value) => total + value, 0);
  if (parts.every(({ status }) => status === 'EXACT')) return Figure.exact(sum);
  return Figure.summed(values.length === 0 ? null : sum, parts.length - values.length);
}

const SMALLEST_WHOLE = 20;
const SHARE_FROM = 0.05;
const SHARE_TO = 0.95;

/** Part ÷ whole from what is published of both, from 20 on, held within 5–95 %: as 0.05 to 0.95, two decimals. */
export function shareFigure(of: Quotient): Figure {
  return quotient(of, (value) => Math.min(SHARE_TO, Math.max(SHARE_FROM, value)));
}

/** Published sum ÷ published count, from 20 on, two decimals. */
export function meanFigure(of: Quotient): Figure {
  return quotient(of, (value) => value);
}

/** What stands above and below the line, as it is published. */
export interface Quotient {
  readonly above: Figure;
  readonly below: Figure;
}

function quotient({ above, below }: Quotient, held: (value: number) => number): Figure {
  if (above.value === null || below.value === null || below.value === 0) return Figure.below;
  const value = above.value / below.value;
  if (above.status === 'EXACT' && below.status === 'EXACT') return Figure.exact(value);
  if (below.value < SMALLEST_WHOLE) return Figure.below;
  const told = Math.round(held(value) * 100) / 100;
  const hidden = [above, below].map(({ hiddenParts }) => hiddenParts);
  const isSummed = hidden.some((parts) => parts !== null);
  return isSummed ? Figure.summed(told, (hidden[0] ?? 0) + (hidden[1] ?? 0)) : Figure.rounded(told);
}
