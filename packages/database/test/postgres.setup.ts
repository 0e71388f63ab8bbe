import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../src/store/embedded-postgres.ts';
import { sharedSetup } from './shared-setup.ts';

/** One real PostgreSQL for all test files of all projects. */
export default sharedSetup('postgres', async () => {
  const server = await startEmbeddedPostgres();
  return {
    provide: (project: TestProject) => project.provide('postgresUrl', server.url('postgres')),
    end: () => server.stop(),
  };
});
