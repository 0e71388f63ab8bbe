import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeTestFolder } from '@microgrid/database/testing';
import { openPglite } from '@microgrid/database/pglite-store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeTemplate } from './world/import.ts';
import { runProgram } from './world/program.ts';
import { migrated } from './world/sample.ts';

describe('pnpm run import network', () => {
  let home: string;
  let network: string;
  const run = (...args: string[]) => runProgram('import', { args: ['network', ...args], env: { DATA_DIR: home } });
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'import-'));
    network = join(home, 'network');
    await makeTestFolder(join(home, 'pglite'), migrated);
    await writeTemplate(network);
  });
  afterAll(() => rm(home, { recursive: true, force: true }));

  it('says in a dry run what would be written, then writes it, and finds nothing to do the third time', async () => {
    const tried = await run(network, '--dry-run');
    expect(tried.output).toMatch(
      /organisation would be written:\n {2}admin-units +5 new, 0 changed, 0 unchanged\n {2}grids +8 new, 0 changed, 0 unchanged\n[^]*dry run/,
    );
    const ids = join(home, 'ids.csv');
    const written = await run(network, '--ids', ids);
    expect(written.output).toMatch(/people +was written:\n {2}people +7 new[^]*done +a platform that runs knows of it/);
    expect(await readFile(ids, 'utf8')).toMatch(/^\uFEFFkey,id\r?\nR-001,[0-9a-f-]{36}\r?\n/);
    const again = await run(network);
    expect(again.output).toMatch(/0 new, 0 changed, 8 unchanged[^]*everything was there already: nothing was changed/);
    expect([tried.code, written.code, again.code]).toEqual([0, 0, 0]);
  });

  it('names the file, the row and the column of each wrong cell, and exits with 1', async () => {
    const broken = join(home, 'broken');
    await cp(network, broken, { recursive: true });
    const grids = join(broken, 'grids.csv');
    await writeFile(grids, (await readFile(grids, 'utf8')).replace(',203,', ',many,').replace('商业', '农业'));
    const { code, output } = await run(broken);
    expect(code).toBe(1);
    expect(output).toContain('grids.csv row 3, 户数: is "many": a whole number from 0 to 1000000\n');
    expect(output).toMatch(/\n1 problems: nothing was written\n$/);
  });

  it.each<[string, string, RegExp]>([
    ['a file of another name', 'grid.csv', /^grid.csv is none of admin-units.csv, .* \(or .xlsx\)\n$/],
    ['a file that is there twice', 'grids.xlsx', /^.* has both grids.csv and grids.xlsx: keep one of them\n$/],
  ])('refuses %s in one line', async (_what, name, told) => {
    const other = await mkdtemp(join(home, 'other-'));
    await cp(network, other, { recursive: true });
    await cp(join(network, 'grids.csv'), join(other, name));
    expect(await run(other)).toEqual({ code: 1, output: expect.stringMatching(told) });
  });

  it('says in one line when the platform has the folder open, and when there is nothing to import', async () => {
    const store = await openPglite(join(home, 'pglite'));
    const { code, output } = await run(network);
    await store.close();
    expect(code).toBe(1);
    expect(output.trim().split('\n').at(-1)).toMatch(/^another process already uses .*pglite: stop it/);
    const empty = await mkdtemp(join(home, 'empty-'));
    expect((await run(empty)).output).toMatch(/^.* has none of admin-units.csv/);
    expect((await run('--help')).output).toContain('--dry-run');
  });
});
