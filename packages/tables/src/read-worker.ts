import { parentPort, workerData } from 'node:worker_threads';
import { annotated, type Notes } from './annotate.ts';
import { cellsOfCsv } from './csv.ts';
import { UnreadableTable, type Cell, type Table } from './table.ts';
import { cellsOfXlsx } from './xlsx.ts';

/** What the worker is to do: to read the bytes, and with notes, to write them into a copy. */
export interface Task {
  readonly bytes: Uint8Array;
  readonly notes?: Notes;
}

/** What the worker answers: the cells, or the copy, or why there is neither. */
export type Done = Omit<Table, 'name'> | { readonly copy: Uint8Array } | { readonly unreadable: string };

const MAX_CELLS = 500_000;
/** As much as a cell of a spreadsheet holds. */
const MAX_CELL_LENGTH = 32_767;
const MAX_CHARACTERS = 20_000_000;

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of threads, not a window, has no origin.
parentPort?.postMessage(await done(workerData));

async function done({ bytes, notes }: Task): Promise<Done> {
  try {
    const table = isZip(bytes) ? await cellsOfXlsx(bytes) : { rows: cellsOfCsv(bytes), dateSystem: '1900' as const };
    requireModest(table.rows);
    return notes === undefined ? table : { copy: await annotated(table, notes) };
  } catch (error) {
    if (error instanceof UnreadableTable) return { unreadable: error.message };
    throw error;
  }
}

function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}

/** One text that many cells share is small here and would be large in the message. */
function requireModest(rows: readonly (readonly Cell[])[]): void {
  let cells = 0;
  let characters = 0;
  for (const [at, row] of rows.entries()) {
    cells += row.length;
    if (cells > MAX_CELLS) throw new UnreadableTable('has more than 500,000 cells: cut it into several folders');
    for (const cell of row) {
      if (typeof cell !== 'string') continue;
      if (cell.length > MAX_CELL_LENGTH) {
        throw new UnreadableTable(
          `has over 32,767 characters in a cell of row ${at + 1}: is a quotation mark missing?`,
        );
      }
      characters += cell.length;
    }
  }
  if (characters > MAX_CHARACTERS) throw new UnreadableTable('has more than 20 million characters');
}
