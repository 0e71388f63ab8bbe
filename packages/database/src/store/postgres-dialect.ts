import { PostgresDialect, PostgresDriver, type CompiledQuery, type DatabaseConnection, type QueryResult } from 'kysely';
import pg from 'pg';
import { routeByCaller } from '../row-level-security/caller-settings.ts';
import { prepareSettings, queryWith } from '../row-level-security/caller-query.ts';
import { cancelStatement } from './cancel-statement.ts';
import { PreparedReads } from './prepared-reads.ts';

/** Kysely's PostgreSQL over `pool`, with guarded statements in one round trip and reads prepared. */
export class GuardingPostgresDialect extends PostgresDialect {
  readonly #clients: Clients;

  constructor(pool: pg.Pool, reads = new PreparedReads()) {
    super({ pool });
    this.#clients = new Clients(pool, reads);
  }

  override createDriver(): PostgresDriver {
    return new GuardingDriver(this.#clients);
  }
}

/** The clients of a pool, each with what stays prepared on it. */
class Clients {
  readonly pool: pg.Pool;
  readonly reads: PreparedReads;
  /** Of the prepared reads when the client was opened. */
  readonly #generations = new WeakMap<pg.PoolClient, number>();

  constructor(pool: pg.Pool, reads: PreparedReads) {
    this.pool = pool;
    this.reads = reads;
    // Without listeners, a connection that the server cuts would end the process: an idle one is replaced, and of one
    // in use the statement that it runs, or the next, tells.
    pool.on('error', () => {});
    pool.on('connect', (client) => client.on('error', () => {}));
  }

  async acquire(): Promise<pg.PoolClient> {
    const client = await this.pool.connect();
    if (this.#generations.has(client)) return client;
    this.#generations.set(client, this.reads.generation);
    await prepareSettings(client).catch((error: unknown) => {
      client.release(true);
      throw error;
    });
    return client;
  }

  /** What an outdated client has prepared goes with it, and so does a transaction that could not be ended. */
  release(client: pg.PoolClient): void {
    const isOutdated = this.#generations.get(client) !== this.reads.generation;
    client.release(isOutdated || client.getTransactionStatus() !== 'I');
  }
}

/** Kysely's driver keeps the client of a connection to itself, and a guarded query has to be handed to it. */
class GuardingDriver extends PostgresDriver {
  readonly #clients: Clients;
  readonly #connections = new WeakMap<pg.PoolClient, DatabaseConnection>();
  readonly #clientOf = new WeakMap<DatabaseConnection, pg.PoolClient>();

  constructor(clients: Clients) {
    super({ pool: clients.pool });
    this.#clients = clients;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const client = await this.#clients.acquire();
    const connection = this.#connections.get(client) ?? connectionOf(client, this.#clients.reads);
    this.#connections.set(client, connection);
    this.#clientOf.set(connection, client);
    return connection;
  }

  override async releaseConnection(connection: DatabaseConnection): Promise<void> {
    const client = this.#clientOf.get(connection);
    if (client !== undefined) this.#clients.release(client);
  }
}

function connectionOf(client: pg.PoolClient, reads: PreparedReads): DatabaseConnection {
  const run = async <R>(query: CompiledQuery, ask: Ask): Promise<QueryResult<R>> => {
    const { sql: text, parameters } = query;
    const name = reads.nameOf(text);
    const isInTransaction = client.getTransactionStatus() !== 'I';
    try {
      const { command, rowCount, rows } = await ask({ text, values: [...parameters], ...(name && { name }) });
      return CHANGES.has(command) ? { numAffectedRows: BigInt(rowCount ?? 0), rows } : { rows };
    } catch (error) {
      if (!isOutdatedPlan(error)) throw error;
      reads.forget();
      if (isInTransaction) throw error;
      return run(query, ask);
    }
  };
  const connection: DatabaseConnection = {
    executeQuery: (query) => run(query, (config) => client.query(config)),
    streamQuery: () => {
      throw new Error('statements are not streamed');
    },
  };
  return routeByCaller(
    connection,
    (query, settings) => run(query, (config) => queryWith(client, config, settings)),
    () => cancelStatement(client),
  );
}

type Ask = (config: pg.QueryConfig) => Promise<pg.QueryResult>;

const CHANGES = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

/** A newer version of the program has changed a column since the read was prepared. */
function isOutdatedPlan(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '0A000' && error.message.startsWith('cached plan');
}
