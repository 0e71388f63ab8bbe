import { writeCsvStream } from 'hucre/csv';
import type { ExportedTable } from './export.ts';

/**
 * A CSV after RFC 4180 that Excel opens as UTF-8, in which no text can run; a negative number stays a number. It has no
 * place for where its figures come from: that is the same question as JSON.
 */
export async function* writeCsvFile([table]: readonly ExportedTable[]): AsyncGenerator<Uint8Array> {
  if (table === undefined) return;
  const rows = function* () {
    for (const row of table.rows) yield [...row];
  };
  const headers = table.columns.map(({ name }) => name);
  yield* writeCsvStream(rows(), { headers, bom: true, escapeFormulae: true });
}
