import { mkdir } from 'node:fs/promises';
import { PGlite, types } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect, type Dialect, type LogEvent } from 'kysely';
import pg from 'pg';
import { StorageUnusable } from './errors.ts';
import { lockFolder } from './folder-lock.ts';

/** An open PostgreSQL, embedded or not, that any number of databases (one schema each) share. */
export interface Store {
  readonly kind: 'pglite' | 'postgres';
  /** A query builder over the store's connections, typed by whose tables it is for. */
  kysely<Tables>(): Kysely<Tables>;
  /** Called with the text of each statement that was run; for tests and benchmarks that count them. */
  onStatement: ((sql: string) => void) | undefined;
  close(): Promise<void>;
}

const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

// Instants become Date and calendar dates stay text, as MikroORM's property types promise; counts fit a number.
const PARSERS: Record<number, (text: string) => unknown> = {
  [INT8]: Number,
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: (text) => new Date(text),
};

const STATEMENT_TIMEOUT_MS = 30_000;

/**
 * Opens PostgreSQL at `url`. Sessions run in UTC, each statement for 30 s at most.
 * @throws StorageUnusable when nothing answers there.
 */
export async function openPostgres(url: string, poolSize = 10): Promise<Store> {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    // A new backend costs about 5 ms, so idle ones stay.
    idleTimeoutMillis: 600_000,
    options: `-c timezone=UTC -c statement_timeout=${STATEMENT_TIMEOUT_MS}`,
    types: postgresTypes(),
  });
  pool.on('error', () => {}); // An idle connection that dies is replaced; the next statement reports what matters.
  try {
    (await pool.connect()).release();
  } catch (error) {
    await pool.end();
    throw new StorageUnusable(`PostgreSQL does not answer at ${withoutPassword(url)}: ${messageOf(error)}`);
  }
  return storeOver('postgres', new PostgresDialect({ pool }), () => pool.end());
}

/**
 * Opens the embedded PGlite in `folder`, made when missing and held by one process at a time.
 * @param folder undefined keeps everything in memory. `template` is a dumped data folder to start from instead of an empty one.
 * @throws StorageUnusable when another process holds the folder, or it cannot be written.
 */
export async function openPglite(folder?: string, template?: Blob): Promise<Store> {
  const unlock = folder === undefined ? () => Promise.resolve() : await holdFolder(folder);
  try {
    const pglite = await PGlite.create({
      ...(folder === undefined ? {} : { dataDir: folder }),
      ...(template === undefined ? {} : { loadDataDir: template }),
      parsers: { ...PARSERS, [types.JSON]: JSON.parse, [types.JSONB]: JSON.parse },
    });
    await pglite.exec(`set timezone = 'UTC'; set statement_timeout = ${STATEMENT_TIMEOUT_MS}`);
    return storeOver('pglite', new PGliteDialect({ pglite }), () => pglite.close().finally(() => unlock()));
  } catch (error) {
    await unlock();
    throw new StorageUnusable(`the embedded database in ${folder ?? 'memory'} cannot be opened: ${messageOf(error)}`);
  }
}

async function holdFolder(folder: string): Promise<() => Promise<void>> {
  try {
    await mkdir(folder, { recursive: true });
    return await lockFolder(folder);
  } catch (error) {
    if (error instanceof StorageUnusable) throw error;
    throw new StorageUnusable(`the folder ${folder} cannot be written: ${messageOf(error)}`);
  }
}

function storeOver(kind: Store['kind'], dialect: Dialect, close: () => Promise<void>): Store {
  const log = (event: LogEvent) => store.onStatement?.(event.query.sql);
  const store: Store = {
    kind,
    kysely: <Tables>() => new Kysely<Tables>({ dialect: lasting(dialect), log }),
    onStatement: undefined,
    close,
  };
  return store;
}

/** MikroORM destroys and remakes its client as it migrates; the connections are not its to close. */
function lasting(dialect: Dialect): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => Object.assign(dialect.createDriver(), { destroy: () => Promise.resolve() }),
  };
}

function postgresTypes(): pg.CustomTypesConfig {
  const overrides = new pg.TypeOverrides();
  for (const [oid, parse] of Object.entries(PARSERS)) overrides.setTypeParser(Number(oid), parse);
  return overrides;
}

function withoutPassword(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return error.errors[0].message;
  return error instanceof Error ? error.message : String(error);
}
