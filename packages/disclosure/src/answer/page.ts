import { createHash } from 'node:crypto';
import type { Figure } from '../figures/figure.ts';
import type { Question } from '../question/question.ts';
import { QuestionRefused } from '../question/refusal.ts';

/** A row of an answer, as it is published. */
export interface PublishedRow {
  /** Pass it as `after` to go on behind it. */
  readonly cursor: string;
  /** A node each level of `by`. */
  readonly key: Readonly<Record<string, string>>;
  /** By measure. */
  readonly figures: Readonly<Record<string, Figure>>;
}

/** Published rows in the order of keys, and what cursors are bound to. */
export interface Published {
  readonly rows: readonly Omit<PublishedRow, 'cursor'>[];
  readonly dataSet: string;
  readonly asOf: string;
}

/** The rows that `having`, `orderBy`, `after` and `first` leave: by nothing but what is published. */
export function pageOf(published: Published, question: Question): { rows: PublishedRow[]; hasNextPage: boolean } {
  const bound = digest(published, question);
  const sorted = arrange(published.rows, question).map((row) => ({
    cursor: Buffer.from(JSON.stringify([bound, ...Object.values(row.key)])).toString('base64url'),
    ...row,
  }));
  const start = question.after === undefined ? 0 : sorted.findIndex(({ cursor }) => cursor === question.after) + 1;
  if (question.after !== undefined && start === 0)
    throw QuestionRefused.badInput('after', 'it is no cursor of this question as of today: ask anew');
  const rows = sorted.slice(start, question.first === undefined ? undefined : start + question.first);
  return { rows, hasNextPage: start + rows.length < sorted.length };
}

/** What can be arranged: by its figures alone, as they are published. */
type Row = Pick<PublishedRow, 'figures'>;

/** The rows that `having` leaves, in the order that is asked for. */
export function arrange<R extends Row>(
  rows: readonly R[],
  question: Pick<Question, 'having' | 'orderBy'>,
): readonly R[] {
  return inOrder(
    rows.filter((row) => isWithin(row, question)),
    question,
  );
}

/** What is not told lies in no range. */
function isWithin({ figures }: Row, { having = {} }: Pick<Question, 'having'>): boolean {
  return Object.entries(having).every(([name, { min, max }]) => {
    const value = figures[name]?.value;
    if (min === undefined && max === undefined) return true;
    return value != null && (min === undefined || value >= min) && (max === undefined || value <= max);
  });
}

/** Rows come in the order of keys, and sorting is stable: equal ones, and those not told, stay in it. */
function inOrder<R extends Row>(rows: readonly R[], { orderBy }: Pick<Question, 'orderBy'>): readonly R[] {
  if (orderBy === undefined) return rows;
  const sign = orderBy.direction === 'ASC' ? 1 : -1;
  return rows.toSorted((one, other) => {
    const [value, against] = [one, other].map(({ figures }) => figures[orderBy.measure]?.value ?? null);
    if (value == null || against == null) return Number(value == null) - Number(against == null);
    return sign * (value - against);
  });
}

/** What makes two questions the same but for where a page begins. */
function digest({ dataSet, asOf }: Published, { by, where = {}, having = {}, orderBy }: Question): string {
  const same = JSON.stringify([dataSet, asOf, by, sortedEntries(where), sortedEntries(having), orderBy ?? null]);
  return createHash('sha256').update(same).digest('base64url').slice(0, 11);
}

function sortedEntries(record: Readonly<Record<string, unknown>>): unknown[] {
  return Object.entries(record).toSorted(([one], [other]) => (one < other ? -1 : 1));
}
