import { compact } from './blanks.ts';
import { UnreadableTable, type Cell, type Table } from './table.ts';
import { xlsxOf } from './xlsx.ts';

/** What is written beside a row. */
export interface Note {
  /** As a spreadsheet counts it: 1 is the first. */
  readonly row: number;
  /** The headers over the cells that are marked. */
  readonly columns: readonly string[];
  readonly text: string;
}

/** As many as a spreadsheet has. */
const MAX_COLUMNS = 16_384;

/** What is written into a copy. */
export interface Notes {
  /** What stands over them. */
  readonly title: string;
  /** Headers of the file, by which the row that has them is found. */
  readonly headers: readonly string[];
  readonly notes: readonly Note[];
}

/**
 * The table as an xlsx, each cell as it was, with a column of notes behind all others, or in place of those of a copy that
 * comes back. Nothing in it can run: a text is kept as one whatever it begins with, and of a formula there is what it came to.
 */
export async function annotated(
  { rows, dateSystem }: Omit<Table, 'name'>,
  { title, headers: known, notes }: Notes,
): Promise<Uint8Array> {
  const head = headOf(rows, known);
  const headers = (rows[head] ?? []).map((cell) => compact(typeof cell === 'string' ? cell : ''));
  const own = headers.indexOf(compact(title));
  const column = own === -1 ? Math.max(0, ...rows.map((row) => row.length)) : own;
  if (column >= MAX_COLUMNS) throw new UnreadableTable('has no column left for what is wrong');
  const written: Cell[][] = rows.map((row) => [...row]);
  const marked: [row: number, column: number][] = [];
  const put = (row: number, text: string | null) => {
    const line = (written[row] ??= []);
    while (line.length < column) line.push(null);
    line[column] = text;
  };
  if (own !== -1) for (const [row] of written.entries()) put(row, null);
  put(head, title);
  for (const { row, columns, text } of notes) {
    put(row - 1, text);
    for (const name of columns) {
      const at = headers.indexOf(name);
      if (at !== -1) marked.push([row - 1, at]);
    }
  }
  return xlsxOf({ rows: written, dateSystem }, marked);
}

/** The first row that has one of the headers; the first of all when none has. */
function headOf(rows: Table['rows'], headers: readonly string[]): number {
  const known = new Set(headers);
  const head = rows.findIndex((row) => row.some((cell) => typeof cell === 'string' && known.has(compact(cell))));
  return Math.max(0, head);
}
