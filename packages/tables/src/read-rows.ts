import { compact } from './blanks.ts';
import { word, type Column, type Columns, type ValuesOf } from './columns.ts';
import { CellProblem, type Cell, type Table, type TableProblem } from './table.ts';

/** A row all of whose cells could be read. */
export interface Row<Values> {
  readonly values: Values;
  /** The place of its cell of a column, for problems that show later; without a column, of the row. */
  place(column?: keyof Values & string): Omit<TableProblem, 'message'>;
}

export interface Rows<Values> {
  readonly rows: readonly Row<Values>[];
  /** What could be read of the rows that have problems. */
  readonly broken: readonly Partial<Values>[];
  readonly problems: readonly TableProblem[];
  /** What the file calls the columns that it has, by their names. */
  readonly headers: Readonly<Record<string, string>>;
}

interface ReadOptions {
  /** Whether what no column has may be there, as in a file that people keep for themselves too; refused otherwise. */
  readonly mayHaveMore?: boolean;
}

/**
 * Reads a table whose first row with anything in it has the headers, or a later one below titles. Rows without anything in
 * them do not count. A header that no column has is a problem, and so is a column without a header: it would be emptied in
 * silence.
 */
export function readRows<Own extends Columns>(
  table: Table,
  columns: Own,
  { mayHaveMore = false }: ReadOptions = {},
): Rows<ValuesOf<Own>> {
  const head = headOf(table, columns);
  if (head === -1) return { rows: [], broken: [], problems: [], headers: {} };
  const { at, problems } = findColumns(table, head, { columns, mayHaveMore });
  const headers = Object.fromEntries([...at].map(([name, { header }]) => [name, header]));
  if (problems.length > 0) return { rows: [], broken: [], problems, headers };
  const rows: Row<ValuesOf<Own>>[] = [];
  const broken: Partial<ValuesOf<Own>>[] = [];
  for (const [index, cells] of table.rows.entries()) {
    if (index <= head || cells.every(isEmpty)) continue;
    const place = (column?: string) => ({
      table: table.name,
      row: index + 1,
      column: column && at.get(column)?.header,
    });
    const stray = mayHaveMore ? [] : strayCells(cells, at);
    const wrong: TableProblem[] = stray.map((message) => ({ ...place(), message }));
    const values: Record<string, unknown> = {};
    for (const [name, column] of Object.entries(columns)) {
      try {
        values[name] = valueOf(cells[at.get(name)?.index ?? -1] ?? null, column, table);
      } catch (error) {
        if (!(error instanceof CellProblem)) throw error;
        wrong.push({ ...place(name), message: error.message, rule: error.rule });
      }
    }
    problems.push(...wrong);
    // Each value is what its own column read.
    if (wrong.length === 0) rows.push({ values: values as ValuesOf<Own>, place });
    else broken.push(values as Partial<ValuesOf<Own>>);
  }
  return { rows, broken, problems, headers };
}

/** Where the cells of a column are, and what it is called there. */
interface Found {
  readonly index: number;
  readonly header: string;
}

/** Titles above the headers are so many rows at most. */
const TITLES = 20;

/** Which row has the headers: the first that names two columns, or else the first with anything in it; -1 without any. */
function headOf({ rows }: Table, columns: Columns): number {
  const names = namesOf(columns);
  const isHead = (row: readonly Cell[]) =>
    row.filter((cell) => !isEmpty(cell) && names.has(word(headerOf(cell)))).length > 1;
  const head = rows.slice(0, TITLES).findIndex(isHead);
  return head === -1 ? rows.findIndex((row) => !row.every(isEmpty)) : head;
}

/** The names of the columns by the words that may stand over them. */
function namesOf(columns: Columns): Map<string, string> {
  return new Map(
    Object.entries(columns).flatMap(([name, { headers }]) => [name, ...headers].map((header) => [word(header), name])),
  );
}

function findColumns(table: Table, head: number, { columns, mayHaveMore }: { columns: Columns; mayHaveMore: boolean }) {
  const names = namesOf(columns);
  const at = new Map<string, Found>();
  const problems: TableProblem[] = [];
  const refuse = (column: string | undefined, message: string) =>
    problems.push({ table: table.name, row: head + 1, column, message });
  for (const [index, cell] of (table.rows[head] ?? []).entries()) {
    if (isEmpty(cell)) continue;
    const header = compact(headerOf(cell));
    const name = names.get(word(header));
    if (name !== undefined && at.has(name)) refuse(header, 'is there twice');
    else if (name !== undefined) at.set(name, { index, header });
    else if (!mayHaveMore) refuse(header, `is no column of this file: its columns are ${listOf(columns)}`);
  }
  for (const [name, { headers, mayBeAbsent }] of Object.entries(columns)) {
    if (!at.has(name) && mayBeAbsent !== true)
      refuse(undefined, `the column ${headers[0] ?? name} (${name}) is missing`);
  }
  return { at, problems };
}

function listOf(columns: Columns): string {
  return Object.entries(columns)
    .map(
      ([
        name,
        {
          headers: [first],
        },
      ]) => (first === undefined ? name : `${first} (${name})`),
    )
    .join(', ');
}

function headerOf(cell: Cell): string {
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
}

function strayCells(cells: readonly Cell[], at: ReadonlyMap<string, Found>): string[] {
  const headed = new Set([...at.values()].map(({ index }) => index));
  const stray = cells.findIndex((cell, index) => !isEmpty(cell) && !headed.has(index));
  return stray === -1 ? [] : [`cell ${stray + 1} has something in it, and no header over it`];
}

function valueOf(cell: Cell, { isRequired, read }: Column<unknown>, { dateSystem }: Table): unknown {
  if (cell !== null && !isEmpty(cell)) return read(cell, dateSystem);
  if (isRequired) throw new CellProblem('must not be empty');
  return null;
}

function isEmpty(cell: Cell): boolean {
  return cell === null || (typeof cell === 'string' && compact(cell) === '');
}
