import { startEmbeddedPostgres } from '../src/store/embedded-postgres.ts';
import { sharedSetup } from './shared-setup.ts';

/** One real PostgreSQL for all test files of all projects; in a run that a test starts, that of the test. */
export default sharedSetup('postgres', async () => {
  const given = process.env['TEST_POSTGRES_URL'];
  if (given !== undefined) return { provide: (project) => project.provide('postgresUrl', given), end: async () => {} };
  const server = await startEmbeddedPostgres();
  return {
    provide: (project) => project.provide('postgresUrl', server.url('postgres')),
    end: () => server.stop(),
  };
});
