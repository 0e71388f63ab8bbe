import { unzipSync, zipSync, type Unzipped } from 'fflate';
import type { CellValue } from 'hucre';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { UnreadableTable, type Cell, type Table } from './table.ts';

const MAX_PARTS = 200;
const MAX_UNPACKED_BYTES = 100 * 1024 * 1024;
/** What a sheet's cells are made of; pictures, macros and the like are never unpacked. */
const OF_CELLS =
  /^(?:\[Content_Types\]\.xml|_rels\/|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/|xl\/worksheets\/)/i;

/** The cells of the first sheet. Of a formula it is what the spreadsheet last saw it come to. */
export async function cellsOfXlsx(bytes: Uint8Array): Promise<Omit<Table, 'name'>> {
  const workbook = await readXlsx(repacked(bytes), { sheets: [0] }).catch(() => {
    throw new UnreadableTable(
      'cannot be read as an xlsx: save it anew, without a password and with nothing far outside of its table',
    );
  });
  const [sheet] = workbook.sheets;
  const cells = new Map(sheet?.cells);
  const rows = (sheet?.rows ?? []).map((row, at) =>
    row.map((value, column): Cell => {
      if (cells.get(`${at},${column}`)?.type === 'error') return { error: String(value) };
      return value instanceof Date ? { day: dayOf(value) } : value;
    }),
  );
  return { rows, dateSystem: workbook.dateSystem ?? '1900' };
}

const MARK = { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF2CC' } } } as const;

/** The cells as the one sheet of an xlsx, without a formula: whatever a text begins with, it is one. */
export function xlsxOf(
  { rows, dateSystem }: Omit<Table, 'name'>,
  marked: readonly (readonly [row: number, column: number])[],
): Promise<Uint8Array> {
  const cells = new Map(marked.map(([row, column]) => [`${row},${column}`, { style: MARK }]));
  const sheet = { name: 'Sheet1', rows: rows.map((row) => row.map(writable)), cells };
  return writeXlsx({ sheets: [sheet], dateSystem, stringMode: 'inline' });
}

function writable(cell: Cell): CellValue {
  if (cell === null || typeof cell !== 'object') return cell;
  if ('error' in cell) return cell.error;
  const midnight = new Date(`${cell.day}T00:00:00Z`);
  return Number.isNaN(midnight.getTime()) ? cell.day : midnight;
}

/**
 * The parts that are needed in an archive of our own, so that the parser never sees sizes that somebody else declared.
 * Each part is unpacked into as many bytes as its directory declares, and no further.
 */
function repacked(bytes: Uint8Array): Uint8Array {
  let parts = 0;
  let unpacked = 0;
  let content: Unzipped;
  try {
    content = unzipSync(bytes, {
      filter({ name, originalSize }) {
        parts++;
        unpacked += originalSize;
        if (parts > MAX_PARTS) throw new UnreadableTable(`has more than ${MAX_PARTS} parts`);
        if (unpacked > MAX_UNPACKED_BYTES) throw new UnreadableTable('unpacks to more than 100 MB');
        return OF_CELLS.test(name);
      },
    });
  } catch (error) {
    throw error instanceof UnreadableTable ? error : new UnreadableTable('is a damaged xlsx: save it anew');
  }
  if (Object.values(content).some(hasDoctype)) {
    throw new UnreadableTable('defines entities of its own, as no spreadsheet does: save it anew');
  }
  return zipSync(content, { level: 0 });
}

/** Where entities are defined, which a parser may be made to blow up, or to fetch from elsewhere. In a cell it is escaped. */
function hasDoctype(part: Uint8Array): boolean {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  return bytes.includes('<!DOCTYPE') || bytes.includes('<!DOCTYPE', 0, 'utf16le');
}

/** Hucre makes of a day the midnight of it in UTC. */
function dayOf(instant: Date): string {
  return Number.isNaN(instant.getTime()) ? 'no day' : instant.toISOString().slice(0, 10);
}
