import type { EntityClass } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, PostgreSqlDriver, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { InferKyselyDB } from '@mikro-orm/sql';
import { CamelCasePlugin, sql, type Kysely } from 'kysely';
import { markedWith } from './row-level-security/caller-settings.ts';
import { ErasureProof } from './erasure/erasure-proof.entity.ts';
import { StorageUnusable } from './store/errors.ts';
import { INTERNAL_ROLE, settingsOf, type Caller } from './row-level-security/row-level-security.ts';
import type { MigrationStep } from './migration.ts';
import { withLock } from './writes/advisory-lock.ts';
import type { PersonalData } from './erasure/personal-data.ts';
import type { Store } from './store/store.ts';
import { WriteRecord } from './writes/write-record.entity.ts';

/** What one subgraph stores: its schema in the database, the entities and the migrations that lead to them. */
export interface DatabaseModel {
  /** Name of the PostgreSQL schema that holds every table of the subgraph. */
  readonly schema: string;
  readonly entities: readonly EntityClass<object>[];
  /** Of each entity, what it holds of people; what comes first is erased first. */
  readonly personalData: readonly PersonalData[];
  /** In the order in which they run. */
  readonly migrations: readonly MigrationStep[];
}

/** The tables that Kysely sees, derived from the schemas of `defineEntity`: tables in snake_case, columns as the properties. */
export type TablesOf<Schemas extends { name: string }> = InferKyselyDB<Schemas, { columnNamingStrategy: 'property' }>;

/** The writing half of a database. */
export interface Transactions {
  readonly orm: MikroORM;
  /** Runs `deed` in one transaction and flushes what it changed. Use no other connection inside: PGlite has just one. */
  transaction<T>(deed: (em: SqlEntityManager) => Promise<T>): Promise<T>;
}

/** Reads and writes on behalf of one caller: of guarded tables, the rows that their policies let it see and write. */
export interface Session<Tables> extends Transactions {
  /** For reads: SQL typed from the entities, no entities made. What touches no guarded table pays nothing. */
  readonly reader: Kysely<Tables>;
}

/** An open database, whatever its tables are: what erasure, jobs and the relay of facts work on. */
export interface AnyDatabase extends Transactions {
  readonly model: DatabaseModel;
  readonly store: Store;
}

export interface Database<Tables> extends AnyDatabase, Session<Tables> {
  /** The same on behalf of `caller`; the database itself writes as internal work, which every row is open to. */
  as(caller: Caller): Session<Tables>;
}

/**
 * Opens the schema of `model` in `store`, migrated to the latest migration.
 * @throws StorageUnusable when the data was written by a newer version of the code.
 */
export async function openDatabase<Tables>(model: DatabaseModel, store: Store): Promise<Database<Tables>> {
  const orm = await connect(model, store);
  await migrate(orm, model, store);
  const reader = store.kysely<Tables>().withPlugin(new CamelCasePlugin()).withSchema(model.schema);
  const guardedTables = tablesWithRowLevelSecurity(orm);
  const transactionWith = (variables: Record<string, string>): Transactions['transaction'] => {
    // Where nothing is guarded, there need not even be the roles.
    const session = guardedTables.length === 0 ? {} : { session: { variables } };
    return (deed) => orm.em.fork(session).transactional(deed);
  };
  const mention = mentionOf(guardedTables);
  return {
    model,
    store,
    orm,
    reader,
    transaction: transactionWith({ role: INTERNAL_ROLE }),
    as(caller) {
      const settings = settingsOf(caller);
      return {
        orm,
        reader: reader.withPlugin(markedWith({ settings, guardedTables: mention })),
        transaction: transactionWith(settings),
      };
    },
  };
}

/** The tables that `guarded` was said of, by their names in the schema. */
export function tablesWithRowLevelSecurity(orm: MikroORM): string[] {
  return [...orm.getMetadata().getAll().values()]
    .filter(({ rowLevelSecurity }) => rowLevelSecurity === 'force')
    .map(({ tableName }) => tableName);
}

/** Any mention counts, however it is quoted or qualified: to take a column for a table costs little, the reverse much. */
function mentionOf(tables: readonly string[]): RegExp {
  return tables.length === 0 ? /(?!)/ : new RegExp(`\\b(?:${tables.join('|')})\\b`, 'i');
}

/** An ORM for `model` over the store's connections; closing the store is what closes it. */
export async function connect(model: DatabaseModel, store: Store): Promise<MikroORM> {
  return MikroORM.init({
    driver: PostgreSqlDriver,
    // One driver for both: the SQL is the same, and the store owns the connections.
    driverOptions: () => store.kysely(),
    // It must be the store's own: MikroORM makes a database of this name where there is none.
    dbName: await databaseOf(store),
    schema: model.schema,
    entities: [...model.entities, WriteRecord, ErasureProof],
    extensions: [Migrator],
    loadStrategy: 'balanced',
    // With batches, two writers of the same version can both succeed (MikroORM 7.2 checks before, not in, the update).
    useBatchUpdates: false,
    forceUtcTimezone: true,
    // What `beyondRowLevelSecurity` and `rowLevelSecuritySetup` make is the migrations' alone.
    schemaGenerator: { ignoreRoutines: true },
    migrations: {
      migrationsList: [...model.migrations],
      schema: model.schema,
      tableName: 'migrations',
      snapshot: false,
      disableForeignKeys: false,
      silent: true,
    },
  });
}

async function databaseOf(store: Store): Promise<string> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(store.kysely());
  return rows[0]?.name ?? '';
}

/** Replicas start together: only one of them migrates, the others wait and find it done. */
async function migrate(orm: MikroORM, model: DatabaseModel, store: Store): Promise<void> {
  await withLock(store, `migrations of ${model.schema}`, async () => {
    await refuseNewer(orm, model);
    await orm.migrator.up();
  });
}

async function refuseNewer(orm: MikroORM, model: DatabaseModel): Promise<void> {
  const known = new Set(model.migrations.map((migration) => migration.name));
  const executed = await orm.migrator.getExecuted();
  const newer = executed.filter((row) => !known.has(row.name)).map((row) => row.name);
  if (newer.length > 0) {
    throw new StorageUnusable(
      `the data of ${model.schema} is newer than this program: it has ${newer.join(', ')}; start the newer version`,
    );
  }
}
