import { createRequire } from 'node:module';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

// Vite would take graphql's ES module while type-graphql and Apollo, loaded by Node, take the CommonJS one: two realms.
const graphql = createRequire(import.meta.url).resolve('graphql');

const PURE = ['grid-code', 'working-days', 'sample-network', 'access'].map(
  (name) => `packages/${name}/src/**/*.test.ts`,
);
const STORED = ['{packages,services}/*/{src,test}/**/*.test.ts', 'gateway/{src,test}/**/*.test.ts'];

const GRAPH = ['community', 'settling', 'appointing', 'handing-over', 'signing-in', 'bad-requests'].map(
  (promise) => `packages/platform/test/${promise}.test.ts`,
);

/** What only several processes have. */
const BETWEEN_PROCESSES = ['packages/facts/test/jet-stream.test.ts'];
const NOT_STORED = [...PURE, ...BETWEEN_PROCESSES];

/** Whatever touches a database is tested twice: on the embedded PGlite and on a real PostgreSQL; the whole graph also as five processes. */
export default defineConfig({
  test: {
    projects: [
      project('pure', { include: PURE }),
      project('pglite', {
        include: STORED,
        exclude: NOT_STORED,
        globalSetup: 'packages/database/test/pglite.setup.ts',
      }),
      project('distributed', {
        include: [...GRAPH, ...BETWEEN_PROCESSES],
        globalSetup: [
          'packages/database/test/postgres.setup.ts',
          'packages/facts/test/nats.setup.ts',
          'packages/platform/test/distributed.setup.ts',
        ],
      }),
      project('postgres', {
        include: STORED,
        exclude: NOT_STORED,
        globalSetup: 'packages/database/test/postgres.setup.ts',
      }),
    ],
  },
});

function project(name: string, test: object): TestProjectConfiguration {
  return {
    resolve: { alias: [{ find: /^graphql$/, replacement: graphql }], conditions: ['source'] },
    ssr: { resolve: { conditions: ['source'] } },
    test: { name, setupFiles: ['reflect-metadata'], testTimeout: 30_000, hookTimeout: 90_000, ...test },
  };
}
