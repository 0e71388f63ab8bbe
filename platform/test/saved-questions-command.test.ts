import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeTestFolder } from '@microgrid/database/testing';
import { describe, expect, it } from 'vitest';
import { runProgram } from './world/program.ts';
import { migrated } from './world/sample.ts';

describe('pnpm run saved-questions', () => {
  it('writes the questions of a database into a file, and says how many', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'questions-'));
    await makeTestFolder(join(folder, 'pglite'), migrated);
    const file = join(folder, 'questions.json');
    const { code, output } = await runProgram('saved-questions', { args: [file], env: { DATA_DIR: folder } });
    expect([code, output]).toEqual([0, expect.stringContaining(`0 written to ${file}`)]);
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual([]);
    await rm(folder, { recursive: true, force: true });
  }, 300_000);
});
