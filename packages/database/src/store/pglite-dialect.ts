import type { PGlite } from '@electric-sql/pglite';
import { PGliteDialect, PGliteDriver, type CompiledQuery, type DatabaseConnection } from 'kysely';
import { routeByCaller, setConfig } from '../row-level-security/caller-settings.ts';

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
    this.#connection ??= routeByCaller(await super.acquireConnection(), (query, settings) =>
      runWith(this.#pglite, query, settings),
    );
    return this.#connection;
  }
}

function runWith<R>(pglite: PGlite, query: CompiledQuery, settings: Readonly<Record<string, string>>) {
  const set = setConfig(settings);
  return pglite.transaction(async (transaction) => {
    await transaction.query(set.sql, set.parameters);
    return transaction.query<R>(query.sql, [...query.parameters]);
  });
}
