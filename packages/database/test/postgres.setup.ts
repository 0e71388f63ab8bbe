import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres, type EmbeddedServer } from '../src/store/embedded-postgres.ts';

/** Each project loads this file for itself, but in one process: the server that all of them use stands here. */
const run: typeof globalThis & { testServer?: { readonly started: Promise<EmbeddedServer>; users: number } } =
  globalThis;

/** One real PostgreSQL for all test files of all projects. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shared = (run.testServer ??= { started: startEmbeddedPostgres(), users: 0 });
  shared.users++;
  const server = await shared.started;
  project.provide('postgresUrl', server.url('postgres'));
  return async () => {
    if (--shared.users > 0) return;
    delete run.testServer;
    await server.stop();
  };
}
