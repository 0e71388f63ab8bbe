import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeTestFolder } from '@microgrid/database/testing';
import { samplePeople } from '@microgrid/sample-network/sample-people';
import { describe, expect, it } from 'vitest';
import { runProgram } from './world/program.ts';
import { migrated } from './world/sample.ts';

describe('pnpm run erase', () => {
  it('tells the proofs of each subgraph, and what is wrong in one line', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'erase-'));
    await makeTestFolder(join(folder, 'pglite'), migrated);
    const run = (...args: string[]) => runProgram('erase', { args, env: { DATA_DIR: folder } });
    const { resident } = samplePeople();
    const { code, output } = await run(resident);
    expect(code).toBe(0);
    expect(output).toMatch(
      /organisation +2 proofs[^]*community-services[^]*deleted +0 × MatterReporter: personId, name, phone +\w{64}[^]*evaluations +\d+ proofs/,
    );
    expect(output).not.toContain(resident);
    expect(await run('nobody')).toEqual({ code: 1, output: 'nobody is no id of a person\n' });
    expect(await run()).toEqual({ code: 1, output: 'give the id of a person, or --due\n' });
    expect((await run('--due')).code).toBe(0);
    expect((await run('--help')).output).toContain('cannot be undone');
    await rm(folder, { recursive: true, force: true });
  }, 300_000);
});
