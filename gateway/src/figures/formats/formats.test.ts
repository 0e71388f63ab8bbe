import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { DuckDBInstance } from '@duckdb/node-api';
import { readTable } from '@microgrid/tables/read-table';
import { tableFromIPC } from '@uwdata/flechette';
import { unzipSync, strFromU8 } from 'fflate';
import readXlsx, { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cell } from '../question/figure-table.ts';
import type { ExportedTable } from './export.ts';
import { FORMATS, type FormatName } from './formats.ts';
import { ASKED, COLUMNS, exported, manyRows } from './testing/exported.ts';

const NAMES = COLUMNS.map(({ name }) => name);
/** Codes of each length, zeros in front, few, none, a number below zero, texts that would run, and signs that break lines. */
const ROWS: Cell[][] = [
  ['510115006005', '杏林社区', 2026, true, 20, 'ROUNDED'],
  ['510115006005001', '"一"，二\r\n三', 2026, false, null, 'BELOW'],
  ['510115006005001001', '=1+1', 2025, null, 0, 'EXACT'],
  ['000000000012', '-2', 2025, true, -12.5, 'SUMMED'],
  ['@SUM(A1)', '+1', null, true, 0.1, 'EXACT'],
  ['\tcmd', '\rcmd', null, true, 1e15, 'EXACT'],
  ['_x0041_', '𠮷 <&> \u0001', null, true, null, 'BELOW'],
];

async function written(format: FormatName, tables: readonly ExportedTable[]): Promise<Buffer> {
  const write = await FORMATS[format].load();
  return buffer(write(tables, ASKED));
}

/** Each format is read by a library that did not write it. */
describe('a file of figures', () => {
  let folder: string;
  let duckdb: Awaited<ReturnType<DuckDBInstance['connect']>>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'figures-'));
    duckdb = await (await DuckDBInstance.create(':memory:')).connect();
  });
  afterAll(async () => {
    duckdb.closeSync();
    await rm(folder, { recursive: true });
  });

  const fileOf = async (format: FormatName, table: ExportedTable) => {
    const path = join(folder, `${format}-${table.name}`);
    await writeFile(path, await written(format, [table]));
    return path;
  };
  const rowsOf = async (sql: string) => (await duckdb.runAndReadAll(sql)).getRowsJS();

  it('as CSV has every code to the digit, no value where there is none, and a status beside it', async () => {
    const path = await fileOf('csv', exported(ROWS.slice(0, 2)));
    expect(await rowsOf(`select * from read_csv('${path}', all_varchar = true, header = true)`)).toEqual([
      ['510115006005', '杏林社区', '2026', 'true', '20', 'ROUNDED'],
      ['510115006005001', '"一"，二\r\n三', '2026', 'false', null, 'BELOW'],
    ]);
  });

  it('J6: as CSV is UTF-8 with its mark and CRLF, no text in it can run, and a negative number stays one', async () => {
    const text = (await written('csv', [exported(ROWS)])).toString('utf8');
    expect(text.startsWith('\ufeffgrid.code,grid.name,year,isUrban,count,countStatus\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    const path = await fileOf('csv', exported(ROWS, 'formulas'));
    const read = await rowsOf(`select * from read_csv('${path}', all_varchar = true, header = true)`);
    expect(read.slice(2, 6)).toEqual([
      ['510115006005001001', "'=1+1", '2025', null, '0', 'EXACT'],
      ['000000000012', "'-2", '2025', 'true', '-12.5', 'SUMMED'],
      ["'@SUM(A1)", "'+1", null, 'true', '0.1', 'EXACT'],
      ["'\tcmd", "'\rcmd", null, 'true', '1000000000000000', 'EXACT'],
    ]);
  });

  it('J5, J6: as xlsx has texts as texts, whatever they look like, numbers as numbers, and no formula', async () => {
    const bytes = await written('xlsx', [exported(ROWS)]);
    const [header, ...rows] = await readSheet(bytes, 'grids.groups', { trim: false });
    expect(header).toEqual(NAMES);
    const shown = (cell: Cell) => (typeof cell === 'string' ? cell.replaceAll('\u0001', '\ufffd') : cell);
    expect(rows).toEqual(ROWS.map((row) => row.map(shown)));
    const parts = unzipSync(bytes);
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('<c r="A4" t="inlineStr"><is><t xml:space="preserve">510115006005001001</t></is></c>');
    expect(sheet).not.toContain('<f');
  });

  it('as xlsx has a sheet for each table, whatever its name, and one that says where its figures come from', async () => {
    const long = 'vacanciesOfTheWholeStreetInOneYear.groups';
    const bytes = await written('xlsx', [exported(ROWS, long), exported([], `${long}Again`)]);
    const sheets = await readXlsx(bytes);
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'vacanciesOfTheWholeStreetInOneY',
      'vacanciesOfTheWholeStreetInOn~2',
      'provenance',
    ]);
    expect(sheets[1]?.data).toEqual([NAMES]);
    const told = sheets[2]?.data ?? [];
    expect(told.slice(0, 5).map((row) => row.slice(0, 2))).toEqual([
      ['question', ASKED.question],
      ['variables', '{"within":"510115006"}'],
      ['savedQuestion', null],
      ['roles', 'ANALYST 510115006'],
      ['askedAt', '2026-11-30T16:00:00.000Z'],
    ]);
    expect(told).toContainEqual(['asOf', '2026-10-31', null, null, null]);
    expect(told).toContainEqual(['count', '数量', 'How many.', null, null]);
  });

  it('as xlsx tells a text that is longer than a cell in several', async () => {
    const variables = { codes: Array.from({ length: 4000 }, (_, code) => `5101150060${code}`) };
    const write = await FORMATS.xlsx.load();
    const bytes = await buffer(write([exported([])], { ...ASKED, variables }));
    const rows = await readSheet(bytes, 'provenance');
    const told = rows.slice(
      1,
      rows.findIndex(([name]) => name === 'savedQuestion'),
    );
    expect(told.map(([name]) => name)).toEqual(['variables', null, null]);
    expect(told.map((row) => row[1]).join('') === JSON.stringify(variables)).toBe(true);
  });

  it.each(['csv', 'xlsx'] as const)('J5: as %s is read by our import with every code as it was', async (format) => {
    const codes = ROWS.slice(0, 4).map(([code]) => code);
    const { rows } = await readTable('figures', await written(format, [exported(ROWS.slice(0, 4))]));
    expect(rows.slice(1).map(([code]) => code)).toEqual(codes);
  });

  it('as Parquet has its types, and says in its metadata where its figures come from', async () => {
    const path = await fileOf('parquet', exported(ROWS));
    expect(await rowsOf(`select * from read_parquet('${path}')`)).toEqual(ROWS);
    const types = await rowsOf(`select column_name, column_type from (describe select * from read_parquet('${path}'))`);
    expect(Object.fromEntries(types)).toMatchObject({
      'grid.code': 'VARCHAR',
      year: 'INTEGER',
      isUrban: 'BOOLEAN',
      count: 'DOUBLE',
    });
    const told = await rowsOf(`select decode(key), decode(value) from parquet_kv_metadata('${path}')`);
    expect(Object.fromEntries(told)).toEqual(METADATA);
  });

  it('as Arrow has its types, and says in its metadata where its figures come from', async () => {
    const table = tableFromIPC(await written('arrow', [exported(ROWS)]));
    expect(table.toArray().map((row: Record<string, unknown>) => NAMES.map((name) => row[name]))).toEqual(ROWS);
    expect(Object.fromEntries(table.schema.metadata ?? [])).toEqual(METADATA);
  });

  it('as JSON has columns, rows in their order and where its figures come from', async () => {
    const { provenance, table, columns, rows } = JSON.parse((await written('json', [exported(ROWS)])).toString());
    expect([table, rows]).toEqual(['grids.groups', ROWS]);
    expect(columns).toEqual(COLUMNS.map(({ name, type }) => ({ name, type })));
    expect(provenance).toMatchObject({ ...ASKED, asOf: '2026-10-31', definitions: [{ measure: 'count' }] });
  });

  it('has its columns where there is no row, and every row where there are many', async () => {
    const many = [...manyRows(12_345)];
    const parquet = async (rows: Cell[][], name: string) =>
      rowsOf(`select * from read_parquet('${await fileOf('parquet', exported(rows, name))}')`);
    const arrow = async (rows: Cell[][]) => {
      const table = tableFromIPC(await written('arrow', [exported(rows)]));
      expect(table.schema.fields.map(({ name }) => name)).toEqual(NAMES);
      return table.toArray().map((row: Record<string, unknown>) => NAMES.map((name) => row[name]));
    };
    for (const rows of [[], many]) {
      expect(await parquet(rows, `of-${rows.length}`)).toEqual(rows);
      expect(await arrow(rows)).toEqual(rows);
      expect((await readSheet(await written('xlsx', [exported(rows)]), 1)).slice(1)).toEqual(rows);
      expect(JSON.parse((await written('json', [exported(rows)])).toString()).rows).toEqual(rows);
      expect((await written('csv', [exported(rows)])).toString().split('\r\n')).toHaveLength(rows.length + 1);
    }
  });
});

const METADATA = {
  table: 'grids.groups',
  question: ASKED.question,
  variables: '{"within":"510115006"}',
  savedQuestion: '',
  asOf: '2026-10-31',
  definitions: JSON.stringify(exported([]).definitions),
  roles: 'ANALYST 510115006',
  askedAt: '2026-11-30T16:00:00.000Z',
};
