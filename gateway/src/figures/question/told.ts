import { GraphQLError } from 'graphql';
import type { Cell, Column, FigureTable } from './figure-table.ts';

/** What a measure counts, as the graph says it. */
export interface Definition {
  readonly measure: string;
  readonly text: string;
  readonly textZh: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
}

/** What an answer says of a table besides its rows. */
export interface ToldOfTable {
  /** The last day that its figures count; null where there are none, several where they differ. */
  readonly asOf: string | null;
  /** Of its measures. */
  readonly definitions: readonly Definition[];
}

type Members = Readonly<Record<string, unknown>>;

/** The rows that an answer holds, made as they are read. */
export function* rowsOf(table: FigureTable, data: unknown): Generator<Cell[]> {
  for (const { list, above } of listsOf(table, data)) {
    for (const row of listOf(list[table.figures])) yield [...above, ...cellsOf(row, table.columns)];
  }
}

export function toldOf(table: FigureTable, data: unknown): ToldOfTable {
  const days = new Set<string>();
  let definitions: readonly Definition[] | undefined;
  for (const { list } of listsOf(table, data)) {
    const rows = listOf(list[table.figures]);
    for (const { asOf } of rows.length === 0 ? [{ asOf: list['figuresAsOf'] }] : rows) {
      if (typeof asOf === 'string') days.add(asOf);
    }
    definitions ??= definitionsIn(list['definitions']);
  }
  return {
    asOf: days.size === 0 ? null : [...days].toSorted().join(', '),
    definitions: (definitions ?? []).filter(({ measure }) => table.measures.includes(measure)),
  };
}

/**
 * Requires that no list above a table was cut: its rows would read as if they were all.
 * @throws GraphQLError
 */
export function requireWhole({ steps, name }: FigureTable, data: unknown): void {
  const look = (parent: Members, rest: typeof steps, path: readonly string[]): void => {
    const [step, ...further] = rest;
    if (step === undefined) return;
    for (const item of listOf(parent[step.key])) {
      const here = [...path, step.key];
      // The last is the list that the figures are of, whatever rows it has.
      if (further.length > 0 && isMembers(item['pageInfo']) && item['pageInfo']['hasNextPage'] === true) {
        const message = `${here.join('.')}: there are more than it was asked for, and ${name} would lack them: ask for more at once, or narrow \`where\``;
        throw new GraphQLError(message, { extensions: { code: 'TOO_MANY_GROUPS', http: { status: 400 } } });
      }
      look(item, further, here);
    }
  };
  if (isMembers(data)) look(data, steps, []);
}

interface ReachedList {
  readonly list: Members;
  /** What the rows of it have in common. */
  readonly above: readonly Cell[];
}

function* listsOf({ steps }: FigureTable, data: unknown): Generator<ReachedList> {
  function* below(parent: Members, at: number, above: readonly Cell[]): Generator<ReachedList> {
    const step = steps[at];
    if (step === undefined) {
      yield { list: parent, above };
      return;
    }
    for (const item of listOf(parent[step.key])) yield* below(item, at + 1, [...above, ...cellsOf(item, step.columns)]);
  }
  if (isMembers(data)) yield* below(data, 0, []);
}

function cellsOf(object: Members, columns: readonly Column[]): Cell[] {
  return columns.map(({ path, terms }) => {
    let value: unknown = object;
    for (const key of path) value = isMembers(value) ? value[key] : null;
    return cellOf(terms === undefined ? value : terms.get(String(value)));
  });
}

function cellOf(value: unknown): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new Error('a cell of a table of figures is neither a text nor a number');
}

/** The objects there, be it one, several or none. */
function listOf(value: unknown): Members[] {
  return (Array.isArray(value) ? value : [value]).filter(isMembers);
}

function definitionsIn(value: unknown): Definition[] | undefined {
  const text = (member: unknown) => (typeof member === 'string' ? member : '');
  const part = (member: unknown) => (typeof member === 'string' ? member : null);
  if (!Array.isArray(value)) return undefined;
  return value.filter(isMembers).map((one) => ({
    measure: text(one['measure']),
    text: text(one['text']),
    textZh: text(one['textZh']),
    numerator: part(one['numerator']),
    denominator: part(one['denominator']),
  }));
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null;
}
