import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startFiveProcesses } from './five-processes.ts';

/** In this project the graph runs as five processes, started once: a test file lives with what the others changed. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = project.getProvidedContext().postgresUrl;
  if (server === undefined) throw new Error('five processes need a PostgreSQL');
  const folder = await mkdtemp(join(tmpdir(), 'distributed-'));
  const outputFile = join(folder, 'output.txt');
  const program = await startFiveProcesses(server, folder, { outputFile });
  project.provide('distributed', { url: program.url, folder, outputFile });
  return async () => {
    await program.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
