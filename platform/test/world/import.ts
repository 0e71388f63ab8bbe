import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Table } from '@microgrid/tables/table';
import { expect } from 'vitest';
import { tablesIn } from '../../src/import-folder.ts';
import { importedFiles, type ImportedSubgraph } from '../../src/import-network.ts';

const TEMPLATE = fileURLToPath(new URL('../../../docs/import/', import.meta.url));
/** The community of the template. */
export const C = '510115006005';
export const dayFromToday = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export type Tables = ReadonlyMap<string, Table>;
/** Writes the folder of docs/import/ with terms that are under way today. */
export async function writeTemplate(folder: string): Promise<void> {
  await cp(TEMPLATE, folder, { recursive: true });
  const posts = join(folder, 'appointments.csv');
  const text = await readFile(posts, 'utf8');
  const dated = text.replaceAll('2026-08-01', dayFromToday(-100)).replaceAll('2027-07-31', dayFromToday(200));
  await writeFile(posts, dated);
}

/** What it reads as. */
export async function template(): Promise<Tables> {
  const folder = await mkdtemp(join(tmpdir(), 'network-'));
  await writeTemplate(folder);
  return tablesIn(folder, importedFiles).finally(() => rm(folder, { recursive: true, force: true }));
}

/** The tables with `cells` in a row of a file, by header: in the row that begins with `key`, or in a new one. */
export const edited = (tables: Tables, file: string, key: string, cells: Record<string, string>): Tables => {
  const table = tables.get(file) ?? expect.fail(`no ${file}`);
  const [headers = [], ...rows] = table.rows;
  const withCells = (row: Table['rows'][number]) =>
    headers.map((header, at) => (typeof header === 'string' ? cells[header] : undefined) ?? row[at] ?? '');
  const isThere = rows.some(([first]) => first === key);
  const changed = isThere ? rows.map((row) => (row[0] === key ? withCells(row) : row)) : [...rows, withCells([key])];
  return new Map([...tables, [file, { ...table, rows: [headers, ...changed] }]]);
};

/** New, changed and unchanged rows of each file. */
export const countsOf = (results: readonly ImportedSubgraph[]) =>
  Object.fromEntries(
    results.flatMap(({ files }) =>
      files.map(({ file, added, changed, same }) => [file, [added, changed, same].join()]),
    ),
  );
