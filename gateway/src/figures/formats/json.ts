import type { Asked, ExportedTable } from './export.ts';

const CHUNK = 64_000;

/** Columns by name and type, rows as lists in their order, and where the figures come from: what programs read. */
export async function* writeJsonFile([table]: readonly ExportedTable[], asked: Asked): AsyncGenerator<Uint8Array> {
  if (table === undefined) return;
  const { name, asOf, definitions, rows } = table;
  const columns = table.columns.map((column) => ({ name: column.name, type: column.type }));
  const head = JSON.stringify({ provenance: { ...asked, asOf, definitions }, table: name, columns });
  let text = `${head.slice(0, -1)},"rows":[`;
  let between = '\n';
  for (const row of rows) {
    text += between + JSON.stringify(row);
    between = ',\n';
    if (text.length < CHUNK) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(`${text}\n]}\n`);
}
