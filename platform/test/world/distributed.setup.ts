import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '@microgrid/database/testing';
import type { TestProject } from 'vitest/node';
import { freePort } from './free-port.ts';
import { startProgram } from './program.ts';
import { sample } from './sample.ts';

/**
 * In this project the graph runs as five processes over the sample of 永宁街道, started once: a test file lives with what
 * the others changed. Their traces go to a port where a test may listen.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = project.getProvidedContext().postgresUrl;
  if (server === undefined) throw new Error('five processes need a PostgreSQL');
  const folder = await mkdtemp(join(tmpdir(), 'distributed-'));
  const outputFile = join(folder, 'output.txt');
  const collectorPort = await freePort();
  const env = {
    DATABASE_URL: await createTestDatabase(server, sample),
    DATA_DIR: folder,
    NODE_ENV: 'test',
    LOG_LEVEL: 'info',
    // Tests ask more in a minute than any client.
    LIMIT_POINTS_SIGNED_IN: '1000000000',
    LIMIT_POINTS_ANONYMOUS: '1000000000',
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${collectorPort}`,
  };
  const program = await startProgram('start-distributed', { env, outputFile });
  project.provide('distributed', { url: program.url, folder, outputFile, collectorPort });
  return async () => {
    await program.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
