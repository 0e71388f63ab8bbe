import { readdir } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { readTableFile } from '@microgrid/tables/read-table';
import type { Table } from '@microgrid/tables/table';

const ENDINGS = new Set(['.csv', '.xlsx']);

/**
 * Reads the tables of `folder`, by the names of their files without endings.
 * @param names of the files that there may be; whatever is no table stays unread.
 * @throws Error for a table under another name, two under one, none at all, or one that cannot be read.
 */
export async function tablesIn(folder: string, names: readonly string[]): Promise<Map<string, Table>> {
  const files = (await filesIn(folder)).map((file) => ({ file, ...parse(file) }));
  // Excel leaves ~$grids.xlsx beside what it has open.
  const found = files.filter(({ ext, name }) => ENDINGS.has(ext.toLowerCase()) && !/^[.~]/.test(name));
  const expected = names.map((name) => `${name}.csv`).join(', ');
  if (found.length === 0) throw new Error(`${folder} has none of ${expected} (or .xlsx)`);
  const tables = new Map<string, Table>();
  for (const { file, name } of found) {
    if (!names.includes(name)) throw new Error(`${file} is none of ${expected} (or .xlsx)`);
    const other = tables.get(name)?.name;
    if (other !== undefined) throw new Error(`${folder} has both ${other} and ${file}: keep one of them`);
    tables.set(name, await readTableFile(join(folder, file)));
  }
  return tables;
}

async function filesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    throw new Error(`there is no folder ${folder}`);
  }
}
