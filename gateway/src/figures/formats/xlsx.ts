import { Zip, ZipDeflate } from 'fflate';
import type { Cell } from '../question/figure-table.ts';
import type { Asked, ExportedTable } from './export.ts';
import { CONTENT_TYPES, RELATIONSHIPS, rowXml, sheetNames, SHEET_END, SHEET_START, workbookXml } from './sheet-xml.ts';

const CHUNK = 16_000;
/** The most characters of a cell. */
const CELL = 32_000;

/**
 * A workbook of the tables, a sheet each, and of where their figures come from on a last one. Texts are texts, whatever
 * they begin with or look like, and no cell has a formula.
 */
export async function* writeXlsxFile(tables: readonly ExportedTable[], asked: Asked): AsyncGenerator<Uint8Array> {
  const names = sheetNames([...tables.map(({ name }) => name), 'provenance']);
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  function* part(path: string, texts: Iterable<string>): Generator<Uint8Array> {
    const file = new ZipDeflate(path);
    zip.add(file);
    for (const text of chunked(texts)) {
      file.push(Buffer.from(text));
      yield* chunks.splice(0);
    }
    file.push(new Uint8Array(), true);
  }
  yield* part('[Content_Types].xml', [CONTENT_TYPES.of(names.length)]);
  yield* part('_rels/.rels', [RELATIONSHIPS.ofFile]);
  yield* part('xl/workbook.xml', [workbookXml(names)]);
  yield* part('xl/_rels/workbook.xml.rels', [RELATIONSHIPS.ofWorkbook(names.length)]);
  for (const [index, table] of tables.entries()) yield* part(sheetPath(index), sheet(rowsWithHeader(table)));
  yield* part(sheetPath(tables.length), sheet(provenance(tables, asked)));
  zip.end();
  yield* chunks;
}

function sheetPath(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

function* sheet(rows: Iterable<readonly Cell[]>): Generator<string> {
  yield SHEET_START;
  let number = 0;
  for (const row of rows) yield rowXml(row, ++number);
  yield SHEET_END;
}

function* rowsWithHeader({ columns, rows }: ExportedTable): Generator<readonly Cell[]> {
  yield columns.map(({ name }) => name);
  yield* rows;
}

/** What is asked once, and of each table what its figures mean. */
function* provenance(tables: readonly ExportedTable[], asked: Asked): Generator<readonly Cell[]> {
  yield* long('question', asked.question);
  yield* long('variables', JSON.stringify(asked.variables));
  yield ['savedQuestion', asked.savedQuestion];
  yield ['roles', asked.roles.join(', ')];
  yield ['askedAt', asked.askedAt];
  for (const { name, asOf, definitions } of tables) {
    yield [];
    yield ['table', name];
    yield ['asOf', asOf];
    yield ['measure', '口径', 'definition', 'numerator', 'denominator'];
    for (const { measure, textZh, text, numerator, denominator } of definitions) {
      yield [measure, textZh, text, numerator, denominator];
    }
  }
}

function* long(name: string, text: string): Generator<readonly Cell[]> {
  for (let from = 0; from === 0 || from < text.length; from += CELL) {
    yield [from === 0 ? name : null, text.slice(from, from + CELL)];
  }
}

function* chunked(texts: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const text of texts) {
    chunk += text;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}
