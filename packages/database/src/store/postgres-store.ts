import pg from 'pg';
import { StorageUnusable } from './errors.ts';
import { GuardingPostgresDialect } from './postgres-dialect.ts';
import { PreparedReads } from './prepared-reads.ts';
import { messageOf, PARSERS, SESSION, storeOver, type Store } from './store.ts';

/** How long a request waits for a connection when all are in use, and for a new one. */
const CONNECT_MS = 5000;

/**
 * Opens PostgreSQL at `url`. Sessions run in UTC, each statement for 30 s at most.
 * @param poolSize so many connections at most for reads, and as many for writes.
 * @throws StorageUnusable when nothing answers there.
 */
export async function openPostgres(url: string, poolSize = 10): Promise<Store> {
  const [reads, writes] = [poolOf(url, poolSize), poolOf(url, poolSize)];
  const dialect = {
    reads: new GuardingPostgresDialect(reads),
    // MikroORM writes values into its statements.
    writes: new GuardingPostgresDialect(writes, new PreparedReads(0)),
  };
  const close = async () => void (await Promise.all([reads.end(), writes.end()]));
  try {
    (await reads.connect()).release();
  } catch (error) {
    await close();
    throw new StorageUnusable(`PostgreSQL does not answer at ${withoutPassword(url)}: ${messageOf(error)}`);
  }
  return storeOver({ kind: 'postgres', dialect, close });
}

function poolOf(url: string, max: number): pg.Pool {
  return new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: CONNECT_MS,
    // A new backend costs about 5 ms, so idle ones stay.
    idleTimeoutMillis: 600_000,
    options: Object.entries(SESSION)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
    types: postgresTypes(),
  });
}

function postgresTypes(): pg.CustomTypesConfig {
  const overrides = new pg.TypeOverrides();
  for (const [oid, parse] of Object.entries(PARSERS)) overrides.setTypeParser(Number(oid), parse);
  return overrides;
}

function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return 'a DATABASE_URL that is no URL';
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
