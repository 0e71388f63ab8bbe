import { parseCsv, writeCsv } from 'hucre/csv';
import { UnreadableTable, type Cell } from './table.ts';

/** The cells of a CSV, each a text. The separator is found out: comma, semicolon or tab. */
export function cellsOfCsv(bytes: Uint8Array): Cell[][] {
  const text = decoded(bytes);
  if (text.includes('\0')) throw new UnreadableTable('is neither a CSV nor an xlsx: save it as one of them');
  return parseCsv(text).map((row) => row.map(String));
}

/** A CSV that Excel opens as UTF-8, in which no cell can run. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return writeCsv(
    rows.map((row) => [...row]),
    { bom: true, escapeFormulae: true },
  );
}

/** Chinese editions of Excel write CSV in GB 18030, which almost no text of it is UTF-8 by chance. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodedAs('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decodedAs('utf-16be', bytes);
  try {
    return decodedAs('utf-8', bytes);
  } catch {
    return decodedAs('gb18030', bytes);
  }
}

function decodedAs(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableTable('is in an encoding that is not known here: save it as UTF-8');
  }
}
