import type { PGlite } from '@electric-sql/pglite';
import { PGliteDialect, PGliteDriver, type CompiledQuery, type DatabaseConnection } from 'kysely';
import { routeByCaller, setConfig } from '../row-level-security/caller-settings.ts';
import { StoreRefusal } from './errors.ts';

/** Kysely's PGlite, with guarded statements in a transaction of their own. */
export class GuardingPgliteDialect extends PGliteDialect {
  readonly #pglite: PGlite;

  constructor(pglite: PGlite) {
    super({ pglite });
    this.#pglite = pglite;
  }

  override createDriver(): PGliteDriver {
    return new GuardingDriver(this.#pglite);
  }
}

class GuardingDriver extends PGliteDriver {
  readonly #pglite: PGlite;
  #connection: DatabaseConnection | undefined;

  constructor(pglite: PGlite) {
    super({ pglite });
    this.#pglite = pglite;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    this.#connection ??= refusingAfterPanic(
      this.#pglite,
      routeByCaller(await super.acquireConnection(), (query, settings) => runWith(this.#pglite, query, settings)),
    );
    return this.#connection;
  }

  override async beginTransaction(...args: Parameters<PGliteDriver['beginTransaction']>): Promise<void> {
    requireSane(this.#pglite);
    await super.beginTransaction(...args);
  }

  override commitTransaction(...args: Parameters<PGliteDriver['commitTransaction']>): Promise<void> {
    return noting(this.#pglite, () => super.commitTransaction(...args));
  }
}

/** After a PANIC, as of a disk that is full, the next statement would never return, and nothing else in this process run. */
const panicked = new WeakSet<PGlite>();

/** Whether it can be asked anything more, closing included. */
export function isSane(pglite: PGlite): boolean {
  return !panicked.has(pglite);
}

function requireSane(pglite: PGlite): void {
  if (!isSane(pglite)) throw new StoreRefusal('DATABASE_UNAVAILABLE', 'PGlite has panicked: start the process again');
}

function refusingAfterPanic(pglite: PGlite, connection: DatabaseConnection): DatabaseConnection {
  const run = connection.executeQuery.bind(connection);
  connection.executeQuery = async (query, options) => {
    requireSane(pglite);
    return noting(pglite, () => run(query, options));
  };
  return connection;
}

async function noting<T>(pglite: PGlite, statement: () => Promise<T>): Promise<T> {
  try {
    return await statement();
  } catch (error) {
    if (error instanceof Error && 'severity' in error && error.severity === 'PANIC') panicked.add(pglite);
    throw error;
  }
}

function runWith<R>(pglite: PGlite, query: CompiledQuery, settings: Readonly<Record<string, string>>) {
  const set = setConfig(settings);
  return pglite.transaction(async (transaction) => {
    await transaction.query(set.sql, set.parameters);
    return transaction.query<R>(query.sql, [...query.parameters]);
  });
}
