import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, PostgreSqlDriver } from '@mikro-orm/postgresql';
import type { InferKyselyDB } from '@mikro-orm/sql';
import type { Deadline } from '@microgrid/process/deadline';
import { CamelCasePlugin, sql, type Kysely } from 'kysely';
import { markedWith } from './row-level-security/caller-settings.ts';
import { StorageUnusable } from './store/errors.ts';
import { INTERNAL_ROLE, settingsOf, type Caller } from './row-level-security/row-level-security.ts';
import { runnable } from './migration.ts';
import type { DatabaseModel } from './model.ts';
import { withLock } from './writes/advisory-lock.ts';
import { transactionsOf, type Transactions } from './writes/transactions.ts';
import type { Store } from './store/store.ts';

export type { Transactions };

/** The tables that Kysely sees, derived from the schemas of `defineEntity`: tables in snake_case, columns as the properties. */
export type TablesOf<Schemas extends { name: string }> = InferKyselyDB<Schemas, { columnNamingStrategy: 'property' }>;

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
  /**
   * The same on behalf of `caller`; the database itself writes as internal work, which every row is open to.
   * @param deadline until when it is worth it: then reads are cancelled, and each statement of a write has what is left.
   */
  as(caller: Caller, deadline?: Deadline): Session<Tables>;
  /** Reads as internal work, which every row is open to, until `deadline`. */
  internalReader(deadline?: Deadline): Kysely<Tables>;
}

/** How long the deed of a caller waits for its turn, a connection and a row together. */
const PATIENCE_MS = 5000;

/**
 * Opens the schema of `model` in `store`, migrated to the latest migration.
 * @throws StorageUnusable when the data was written by a newer version of the code.
 */
export async function openDatabase<Tables>(model: DatabaseModel, store: Store): Promise<Database<Tables>> {
  const orm = await connect(model, store);
  await migrate(orm, model, store);
  const reader = store.kysely<Tables>().withPlugin(new CamelCasePlugin()).withSchema(model.schema);
  const guardedTables = tablesWithRowLevelSecurity(orm);
  const mention = mentionOf(guardedTables);
  return {
    model,
    store,
    orm,
    reader,
    transaction: transactionsOf({ orm, store, settings: { role: INTERNAL_ROLE } }),
    as(caller, deadline) {
      const settings = settingsOf(caller);
      return {
        orm,
        reader: reader.withPlugin(markedWith({ settings, guardedTables: mention, deadline })),
        transaction: transactionsOf({ orm, store, settings, patience: { ms: PATIENCE_MS, deadline } }),
      };
    },
    internalReader(deadline) {
      const settings = { ...settingsOf({ subject: null, grants: [] }), role: INTERNAL_ROLE };
      return reader.withPlugin(markedWith({ settings, guardedTables: mention, deadline }));
    },
  };
}

/** The tables that `rowLevelSecurity` was said of, by their names in the schema. */
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
    driverOptions: () => store.kysely('writes'),
    // It must be the store's own: MikroORM makes a database of this name where there is none.
    dbName: await databaseOf(store),
    schema: model.schema,
    entities: model.stored.map(({ entity }) => entity),
    extensions: [Migrator],
    loadStrategy: 'balanced',
    // With batches, two writers of the same version can both succeed (MikroORM 7.2 checks before, not in, the update).
    useBatchUpdates: false,
    forceUtcTimezone: true,
    // Functions are the migrations' alone.
    schemaGenerator: { ignoreRoutines: true },
    migrations: {
      migrationsList: model.migrations.map((step) => runnable(step, model.schema)),
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
    const executed = new Set((await orm.migrator.getExecuted()).map(({ name }) => name));
    refuseNewer(executed, model);
    await adoptLanded(executed, model, store);
    await orm.migrator.up();
  });
}

function refuseNewer(executed: ReadonlySet<string>, { migrations, schema }: DatabaseModel): void {
  const known = new Set(migrations.flatMap(({ name, landedAs }) => [name, ...landedAs]));
  const newer = [...executed].filter((name) => !known.has(name));
  if (newer.length > 0) {
    throw new StorageUnusable(
      `the data of ${schema} is newer than this program: it has ${newer.join(', ')}; start the newer version`,
    );
  }
}

/** Counts as done what ran under an older name: a released migration was cut into those of the concepts. */
async function adoptLanded(executed: ReadonlySet<string>, model: DatabaseModel, store: Store): Promise<void> {
  const adopted = model.migrations.filter(
    ({ name, landedAs }) => !executed.has(name) && landedAs.some((landed) => executed.has(landed)),
  );
  if (adopted.length === 0) return;
  const names = sql.join(adopted.map(({ name }) => sql`(${name})`));
  await sql`insert into ${sql.table(`${model.schema}.migrations`)} (name) values ${names}`.execute(store.kysely());
}
