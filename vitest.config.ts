import { createRequire } from 'node:module';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

// Vite would take graphql's ES module while type-graphql and Apollo, loaded by Node, take the CommonJS one: two realms.
const graphql = createRequire(import.meta.url).resolve('graphql');

/** What never touches a database: pure packages, the gateway's own, policies and state tables. */
const PURE = [
  'packages/{grid-code,working-days,sample-network,access,process}/src/**/*.test.ts',
  'gateway/src/**/*.test.ts',
  '**/src/**/*.{policy,states,rules}.test.ts',
  '**/*.sample.test.ts',
];

/** The promises of the whole graph. */
const GRAPH =
  'platform/test/{community,groups,settling,appointing,handing-over,signing-in,bad-requests,traces}.test.ts';

/** What only several processes have. */
const BETWEEN_PROCESSES = 'packages/facts/test/jet-stream.test.ts';

/** What brings a database of its own, or needs none, so that once is enough. */
const ONCE = 'platform/test/{start,production,no-outside}.test.ts';

const ALL = '{packages/*,services/*,platform}/{src,test}/**/*.test.ts';
const NOT_STORED = [...PURE, BETWEEN_PROCESSES];

const POSTGRES = 'packages/database/test/postgres.setup.ts';
const PGLITE = 'packages/database/test/pglite.setup.ts';
const NATS = 'packages/facts/test/nats.setup.ts';
const DISTRIBUTED = 'platform/test/world/distributed.setup.ts';

/** Whatever touches a database is tested on the embedded PGlite and on PostgreSQL; the whole graph also as five processes. */
export default defineConfig({
  test: {
    // Vitest would leave one of two cores idle; programs, databases and their clients take turns well enough.
    maxWorkers: 2,
    projects: [
      project('pure', { include: PURE }),
      project('pglite', { include: [ALL], exclude: NOT_STORED, globalSetup: PGLITE }),
      project('postgres', { include: [ALL], exclude: [...NOT_STORED, ONCE], globalSetup: POSTGRES }),
      project('distributed', {
        include: [GRAPH, BETWEEN_PROCESSES],
        globalSetup: [POSTGRES, NATS, DISTRIBUTED],
      }),
    ],
  },
});

function project(name: string, test: object): TestProjectConfiguration {
  return {
    resolve: { alias: [{ find: /^graphql$/, replacement: graphql }], conditions: ['source'] },
    ssr: { resolve: { conditions: ['source'] } },
    test: {
      name,
      setupFiles: ['reflect-metadata'],
      testTimeout: 60_000,
      hookTimeout: 90_000,
      ...test,
    },
  };
}
