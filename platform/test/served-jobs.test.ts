import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeTestFolder } from '@microgrid/database/testing';
import { expect, inject, it, vi } from 'vitest';
import { subgraphs } from '../src/subgraphs.ts';
import { startProgram } from './world/program.ts';
import { migrated } from './world/sample.ts';

/** The embedded database is served by one process, PostgreSQL by five. */
it('is seen to by whatever serves', async () => {
  const distributed = inject('distributed');
  if (distributed !== undefined) return hasRun(() => readFile(distributed.outputFile, 'utf8'));
  const folder = await mkdtemp(join(tmpdir(), 'jobs-'));
  await makeTestFolder(join(folder, 'pglite'), migrated);
  const program = await startProgram('start', { env: { DATA_DIR: folder, LOG_LEVEL: 'info' }, args: ['--no-sample'] });
  await hasRun(() => Promise.resolve(program.output()));
  expect(await program.stop()).toBe(0);
  await rm(folder, { recursive: true, force: true });
}, 180_000);

async function hasRun(output: () => Promise<string>): Promise<void> {
  for (const { name } of subgraphs) {
    const line = `"subgraph":"${name}","job":"retention","rows"`;
    await vi.waitUntil(async () => (await output()).includes(line), { timeout: 60_000 });
  }
}
