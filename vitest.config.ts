import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname } from 'node:path';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { journeysReporter } from './platform/test/journeys/operations/reporter.ts';

// Vite would take graphql's ES module while type-graphql and Apollo, loaded by Node, take the CommonJS one: two realms.
const graphql = createRequire(import.meta.url).resolve('graphql');

/** What needs no database of the test run: pure packages, the gateway's own, policies and state tables. */
const PURE = [
  'packages/{grid-code,working-days,sample-network,access,process,tables,execution,client}/src/**/*.test.ts',
  'packages/disclosure/{src,test}/**/*.test.ts',
  'gateway/src/**/*.test.ts',
  'packages/database/src/{store/{embedded-postgres,folder-lock,free-space},erasure/erasure-plan}.test.ts',
  'packages/facts/src/catalogue/**/*.test.ts',
  '**/src/**/*.{policy,states,rules}.test.ts',
  '**/*.sample.test.ts',
  'platform/src/{commands,schema-check,screens}/*.test.ts',
  'platform/test/journeys/operations/*.test.ts',
  'nightly/*.test.ts',
];

/** The promises of the whole graph that are seen from outside. */
const GRAPH =
  'platform/test/{community,groups,settling,appointing,handing-over,calling,rosters,signing-in,bad-requests,traces,figures-notebook,live/live}.test.ts';

/** What only several processes have. */
const BETWEEN_PROCESSES = [
  'packages/facts/test/{jet-stream,nats-connection}.test.ts',
  'platform/test/dead-server.test.ts',
  'platform/test/{erasing-between-processes,evaluations-away}.test.ts',
];

/** The commands of the platform; they bring an embedded database of their own, or need none. */
const PROGRAMS =
  'platform/test/{start,production,dead-child,no-outside,erase-command,import-command,check-commands,saved-questions-command}.test.ts';

/** What the clock asks of a process that serves: of one on PGlite, of five on PostgreSQL. */
const SERVED = 'platform/test/served-jobs.test.ts';

/** What can differ on PGlite: the store, guards, transactions, dates, migrations, start, kill; and one file of each concept. */
const ON_PGLITE = [
  'packages/{database,facts}/{src,test}/**/*.test.ts',
  'packages/subgraph/src/figures/*.test.ts',
  'services/community-services/test/guarded.test.ts',
  'platform/test/{guarded-tables,imported-network,kill,migrations,upgrading}.test.ts',
  // One round from its opening to its end, by the deeds of people.
  'services/evaluations/src/round/rounds.test.ts',
  SERVED,
  ...oneOfEachConcept(),
];

/** The questions of analysts, which `journeys` asks of one process: of five. */
const ANALYSTS = 'platform/test/journeys/analysts-between-processes.test.ts';

/** What people see in a real browser. */
const BROWSER = 'platform/test/browser/*.test.ts';

const ALL = '{packages/*,services/*,platform}/{src,test}/**/*.test.ts';
const NOT_STORED = [...PURE, PROGRAMS, BROWSER, ...BETWEEN_PROCESSES];

const POSTGRES = 'packages/database/test/postgres.setup.ts';
const PGLITE = 'packages/database/test/pglite.setup.ts';
const NATS = 'packages/facts/test/nats.setup.ts';
const CHROMIUM = 'platform/test/browser/chromium.setup.ts';
const DISTRIBUTED = 'platform/test/world/distributed.setup.ts';

/** To optimise PGlite's WebAssembly costs more than a test file ever gets back. */
const execArgv = ['--liftoff-only'];

/** PostgreSQL carries every test that touches a database, PGlite what can differ there; the whole graph also runs as five processes. */
export default defineConfig({
  test: {
    // Vitest would leave one of two cores idle; programs, databases and their clients take turns well enough.
    maxWorkers: 2,
    reporters: ['default', journeysReporter],
    projects: [
      project('pure', { include: PURE, isolate: false }),
      project('postgres', {
        include: [ALL],
        exclude: [...NOT_STORED, SERVED, ANALYSTS],
        globalSetup: POSTGRES,
        // To load MikroORM, type-graphql and Apollo takes longer than most files: once for each worker.
        isolate: false,
      }),
      project('programs', { include: [PROGRAMS], globalSetup: PGLITE, isolate: false, execArgv }),
      project('pglite', { include: ON_PGLITE, exclude: NOT_STORED, globalSetup: PGLITE, isolate: false, execArgv }),
      project('nats', { include: BETWEEN_PROCESSES, globalSetup: [POSTGRES, NATS] }),
      project('browser', {
        include: [BROWSER],
        globalSetup: [POSTGRES, CHROMIUM],
        isolate: false,
        // As long as a loaded machine takes to answer and draw.
        expect: { poll: { timeout: 20_000 } },
      }),
      project('distributed', {
        include: [GRAPH, SERVED, ANALYSTS],
        globalSetup: [POSTGRES, NATS, DISTRIBUTED],
        isolate: false,
        // One file after another: they share the five processes.
        fileParallelism: false,
        sequence: { groupOrder: 1 },
      }),
    ],
  },
});

/** In each folder of a service, the test that is named like it, or else the first; `borrowed` and `today` store nothing of their own. */
function oneOfEachConcept(): string[] {
  const paths = globSync('services/*/src/!(borrowed|today)/*.test.ts').toSorted();
  const byFolder = Map.groupBy(paths, (path) => dirname(path));
  return [...byFolder].flatMap(([folder, own]) => {
    const stored = own.filter((path) => !/\.(policy|states|rules|sample)\.test\.ts$/.test(path));
    return stored.find((path) => basename(path) === `${basename(folder)}.test.ts`) ?? stored[0] ?? [];
  });
}

function project(name: string, test: object): TestProjectConfiguration {
  return {
    resolve: { alias: [{ find: /^graphql$/, replacement: graphql }], conditions: ['source'] },
    ssr: { resolve: { conditions: ['source'] } },
    // Where Vitest loads the files of globalSetup.
    environments: { __vitest__: { resolve: { conditions: ['source'] } } },
    test: {
      name,
      setupFiles: ['reflect-metadata'],
      testTimeout: 120_000,
      hookTimeout: 240_000,
      ...test,
    },
  };
}
