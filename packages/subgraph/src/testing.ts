import { createHash } from 'node:crypto';
import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { tablesWithRowLevelSecurity } from '@microgrid/database/database';
import type { Store } from '@microgrid/database/store';
import { openTestStore, type Filling } from '@microgrid/database/testing';
import type { EntityClass, RequiredEntityData } from '@mikro-orm/core';
import type { GraphQLFormattedError } from 'graphql';
import type { Transport } from '@microgrid/facts/transport';
import { sql } from 'kysely';
import { pino } from 'pino';
import type { Job, JobContext } from './jobs/job.ts';
import { openSubgraph, type Subgraph, type SubgraphDefinition } from './subgraph.ts';

export interface Answer {
  /** What a client would parse from the body. */
  readonly data: ReturnType<typeof JSON.parse>;
  readonly errors: readonly GraphQLFormattedError[];
  /** The codes of the errors, in order. */
  readonly codes: unknown[];
}

/** A subgraph on an empty database of the test's own, asked the way the gateway asks it. */
export interface TestSubgraph {
  readonly subgraph: Subgraph;
  /** Its database, for what runs beside subgraphs. */
  readonly store: Store;
  /** Runs an operation as `actor`, nobody by default. */
  ask(query: string, variables?: Record<string, unknown>, actor?: Actor): Promise<Answer>;
  /** Stores rows as they are. */
  insert<T extends object>(entity: EntityClass<T>, rows: RequiredEntityData<T>[]): Promise<void>;
  /** The statements that `deed` runs, but for the frames of transactions, and PGlite's looks whether figures may begin. */
  statementsOf(deed: () => Promise<unknown>): Promise<string[]>;
  /** Runs a job once, as of now and undisturbed unless `context` says otherwise. */
  runJob(job: Job, context?: Partial<JobContext>): Promise<void>;
  /** Runs `deed` with row-level security off, so that of the two walls only the resolvers' stands. */
  withoutRowLevelSecurity(deed: () => Promise<unknown>): Promise<void>;
  /** Stops the clock of the database at a moment. */
  stopClockAt(moment: Date): Promise<void>;
  close(): Promise<void>;
}

/** @param transport without one, facts wait in the outbox. */
export async function openTestSubgraph(definition: SubgraphDefinition, transport?: Transport): Promise<TestSubgraph> {
  const store = await openTestStore(migrated(definition));
  const log = pino({ level: 'silent' });
  const subgraph = await openSubgraph(definition, { store, log, transport });
  return {
    subgraph,
    store,
    async ask(query, variables = {}, actor = ANONYMOUS) {
      const result = await subgraph.execute({ query, variables }, { actor });
      const { data = null, errors = [] } = JSON.parse(JSON.stringify(result));
      return { data, errors, codes: errors.map((error: GraphQLFormattedError) => error.extensions?.['code']) };
    },
    async insert(entity, rows) {
      await subgraph.database.orm.em.fork().insertMany(entity, rows);
    },
    async statementsOf(deed) {
      const statements: string[] = [];
      store.onStatement = (text) => void statements.push(text);
      await deed().finally(() => (store.onStatement = undefined));
      const isAside = /^(begin|commit|rollback)|^\s*select 1 as "one".* offset \$\d+$|as found offset \$\d+ limit 1$/is;
      return statements.filter((text) => !isAside.test(text));
    },
    async withoutRowLevelSecurity(deed) {
      const tables = tablesWithRowLevelSecurity(subgraph.database.orm).map(
        (name) => `${definition.database.schema}.${name}`,
      );
      const turn = async (how: 'disable' | 'enable') => {
        for (const table of tables) {
          await sql`alter table ${sql.table(table)} ${sql.raw(how)} row level security`.execute(store.kysely());
        }
      };
      await turn('disable');
      await deed().finally(() => turn('enable'));
    },
    runJob(job, context) {
      const closing = new AbortController().signal;
      return job.run({ database: subgraph.database, now: new Date(), log, closing, ...context });
    },
    async stopClockAt(moment) {
      const name = sql.table(`${definition.database.schema}.moment`);
      const now = sql.lit(moment.toISOString());
      await sql`create or replace function ${name}() returns timestamptz volatile language sql as $$ select ${now}::timestamptz $$`.execute(
        store.kysely(),
      );
    },
    async close() {
      await subgraph.close();
      await store.close();
    },
  };
}

/** The subgraph's database with nothing in it but what its migrations make. */
function migrated(definition: SubgraphDefinition): Filling {
  const { schema, migrations } = definition.database;
  const steps = createHash('sha256').update(migrations.map(({ name, sql: text }) => name + text).join());
  return {
    name: `template_${schema}_${steps.digest('hex').slice(0, 8)}`,
    async fill(store) {
      const subgraph = await openSubgraph(definition, { store, log: pino({ level: 'silent' }) });
      await subgraph.close();
    },
  };
}
