import pg from 'pg';
import { StorageUnusable } from './errors.ts';
import { GuardingPostgresDialect } from './postgres-dialect.ts';
import { messageOf, PARSERS, SESSION, storeOver, type Store } from './store.ts';

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
    options: Object.entries(SESSION)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
    types: postgresTypes(),
  });
  pool.on('error', () => {}); // An idle connection that dies is replaced; the next statement reports what matters.
  try {
    (await pool.connect()).release();
  } catch (error) {
    await pool.end();
    throw new StorageUnusable(`PostgreSQL does not answer at ${withoutPassword(url)}: ${messageOf(error)}`);
  }
  return storeOver({ kind: 'postgres', dialect: new GuardingPostgresDialect(pool), close: () => pool.end() });
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
