import { readRows } from '@microgrid/tables/read-rows';
import { readTable } from '@microgrid/tables/read-table';
import { UnreadableTable, type Table, type TableProblem } from '@microgrid/tables/table';
import type { StoredProblem } from '../roster-row.entity.ts';
import { rosterColumns, type RosterValues } from './roster.columns.ts';

/** A row with anything in it: what it says, or why it cannot be read. */
interface ReadRow {
  readonly number: number;
  readonly values: RosterValues | null;
  readonly problems: readonly StoredProblem[];
}

interface ReadRoster {
  readonly headers: Readonly<Record<string, string>>;
  readonly rows: readonly ReadRow[];
}

/** Written in one transaction, within the time that a request has. */
const MAX_ROWS = 500;

/** Reads the file of an import, hostile ones included; or says why it is refused as a whole. */
export async function readRoster(bytes: Uint8Array): Promise<ReadRoster | { readonly refusal: string }> {
  try {
    return rosterOf(await readTable('the file', bytes));
  } catch (error) {
    if (error instanceof UnreadableTable) return { refusal: error.message };
    throw error;
  }
}

function rosterOf(table: Table): ReadRoster {
  const { rows: right, broken, problems, headers } = readRows(table, rosterColumns, { mayHaveMore: true });
  if (right.length + broken.length === 0) {
    const wrong = problems.map(({ column, message }) => [column, message].join(' ').trim()).join('; ');
    throw new UnreadableTable(`the file is no roster: ${wrong || 'there is nothing below its headers'}`);
  }
  const readable = right.map(({ values, place }): ReadRow => ({ number: place().row, values, problems: [] }));
  const wrong = [...Map.groupBy(problems, ({ row }) => row)].map(([number, of]): ReadRow => ({
    number,
    values: null,
    problems: of.flatMap(withoutContent),
  }));
  const rows = [...readable, ...wrong].toSorted((one, other) => one.number - other.number);
  if (rows.length <= MAX_ROWS) return { headers, rows };
  const most = `${MAX_ROWS} are the most: cut it, such as by communities`;
  throw new UnreadableTable(`the file has ${rows.length} rows, ${most}`);
}

function withoutContent({ column, message, rule = message }: TableProblem): StoredProblem[] {
  return column === undefined ? [] : [{ column, message: rule }];
}
