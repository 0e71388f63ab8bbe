import { compact } from './blanks.ts';
import { CellProblem, word, type Column, type Columns, type ValuesOf } from './columns.ts';
import type { Cell, Table, TableProblem } from './table.ts';

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
}

/**
 * Reads a table whose first row with anything in it has the headers. Rows without anything in them do not count. A header
 * that no column has is a problem, and so is a column without a header: it would be emptied in silence.
 */
export function readRows<Own extends Columns>(table: Table, columns: Own): Rows<ValuesOf<Own>> {
  const head = table.rows.findIndex((row) => !row.every(isEmpty));
  if (head === -1) return { rows: [], broken: [], problems: [] };
  const { at, problems } = findColumns(table, head, columns);
  if (problems.length > 0) return { rows: [], broken: [], problems };
  const rows: Row<ValuesOf<Own>>[] = [];
  const broken: Partial<ValuesOf<Own>>[] = [];
  for (const [index, cells] of table.rows.entries()) {
    if (index <= head || cells.every(isEmpty)) continue;
    const place = (column?: string) => ({
      table: table.name,
      row: index + 1,
      column: column && at.get(column)?.header,
    });
    const wrong: TableProblem[] = strayCells(cells, at).map((message) => ({ ...place(), message }));
    const values: Record<string, unknown> = {};
    for (const [name, column] of Object.entries(columns)) {
      try {
        values[name] = valueOf(cells[at.get(name)?.index ?? -1] ?? null, column, table);
      } catch (error) {
        if (!(error instanceof CellProblem)) throw error;
        wrong.push({ ...place(name), message: error.message });
      }
    }
    problems.push(...wrong);
    // Each value is what its own column read.
    if (wrong.length === 0) rows.push({ values: values as ValuesOf<Own>, place });
    else broken.push(values as Partial<ValuesOf<Own>>);
  }
  return { rows, broken, problems };
}

/** Where the cells of a column are, and what it is called there. */
interface Found {
  readonly index: number;
  readonly header: string;
}

function findColumns(table: Table, head: number, columns: Columns) {
  const names = new Map(
    Object.entries(columns).flatMap(([name, { headers }]) => [name, ...headers].map((header) => [word(header), name])),
  );
  const at = new Map<string, Found>();
  const problems: TableProblem[] = [];
  const refuse = (column: string | undefined, message: string) =>
    problems.push({ table: table.name, row: head + 1, column, message });
  for (const [index, cell] of (table.rows[head] ?? []).entries()) {
    if (isEmpty(cell)) continue;
    const header = compact(headerOf(cell));
    const name = names.get(word(header));
    if (name === undefined) refuse(header, `is no column of this file: its columns are ${listOf(columns)}`);
    else if (at.has(name)) refuse(header, 'is there twice');
    else at.set(name, { index, header });
  }
  for (const [name, { headers }] of Object.entries(columns)) {
    if (!at.has(name)) refuse(undefined, `the column ${headers[0] ?? name} (${name}) is missing`);
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
