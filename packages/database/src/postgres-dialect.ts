import { PostgresDialect, PostgresDriver, type CompiledQuery, type DatabaseConnection, type QueryResult } from 'kysely';
import type pg from 'pg';
import { guardConnection } from './asking.ts';
import { queryWith } from './guarded-query.ts';

/** Kysely's PostgreSQL over `pool`, with guarded statements in one round trip. */
export class GuardingPostgresDialect extends PostgresDialect {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    super({ pool });
    this.#pool = pool;
  }

  override createDriver(): PostgresDriver {
    return new GuardingDriver(this.#pool);
  }
}

/** Kysely's driver keeps the client of a connection to itself, and a guarded query has to be handed to it. */
class GuardingDriver extends PostgresDriver {
  readonly #pool: pg.Pool;
  readonly #connections = new WeakMap<pg.PoolClient, DatabaseConnection>();
  readonly #clients = new WeakMap<DatabaseConnection, pg.PoolClient>();

  constructor(pool: pg.Pool) {
    super({ pool });
    this.#pool = pool;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const client = await this.#pool.connect();
    const connection = this.#connections.get(client) ?? connectionOf(client);
    this.#connections.set(client, connection);
    this.#clients.set(connection, client);
    return connection;
  }

  override async releaseConnection(connection: DatabaseConnection): Promise<void> {
    this.#clients.get(connection)?.release();
  }
}

function connectionOf(client: pg.PoolClient): DatabaseConnection {
  const connection: DatabaseConnection = {
    executeQuery: async <R>({ sql, parameters }: CompiledQuery) =>
      resultOf<R>(await client.query(sql, [...parameters])),
    streamQuery: () => {
      throw new Error('statements are not streamed');
    },
  };
  return guardConnection(connection, async <R>(query: CompiledQuery, settings: Readonly<Record<string, string>>) =>
    resultOf<R>(await queryWith(client, query, settings)),
  );
}

const CHANGES = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

function resultOf<R>({ command, rowCount, rows }: pg.QueryResult): QueryResult<R> {
  return CHANGES.has(command) ? { numAffectedRows: BigInt(rowCount ?? 0), rows } : { rows };
}
