import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeTestFolder } from '@microgrid/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram, startProgram } from './world/program.ts';
import { migrated } from './world/sample.ts';

const watch = `--import=${fileURLToPath(new URL('world/watch-network.mjs', import.meta.url))}`;

describe('the platform', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'outside-'));
    await makeTestFolder(join(folder, 'pglite'), migrated);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('P19: asks no name and opens no connection beyond this machine, also where Apollo’s reports are asked for', async () => {
    const apollo = { APOLLO_KEY: 'service:x:y', APOLLO_GRAPH_REF: 'x@y', APOLLO_SCHEMA_REPORTING: 'true' };
    const env = { DATA_DIR: folder, NODE_OPTIONS: watch, ...apollo };
    const program = await startProgram('start', { env, args: ['--no-sample'] });
    const response = await fetch(`${program.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ grid(code: "510115006005") { code } }' }),
    });
    expect(response.status).toBe(200);
    await program.stop();
    expect(program.output()).not.toContain('OUTSIDE');
  }, 120_000);

  it('would be seen if it did', async () => {
    const env = { DATA_DIR: folder, NODE_OPTIONS: watch, DATABASE_URL: 'postgres://db.invalid/x' };
    const { output } = await runProgram('start', { env });
    expect(output).toContain('OUTSIDE db.invalid');
  });
});
