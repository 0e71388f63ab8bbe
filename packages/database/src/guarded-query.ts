import pg from 'pg';
import { setConfig, type Asking } from './asking.ts';

declare module 'pg' {
  /** What the client calls as messages arrive; not in the documentation, so the version of pg is pinned. */
  interface Query {
    handleDataRow(message: unknown): void;
    handleCommandComplete(message: unknown, connection: InstanceType<typeof pg.Connection>): void;
  }
}

/**
 * A query that is preceded by `set_config(…, true)` in the same round trip: both are sent before one Sync of the extended
 * protocol, so PostgreSQL runs them in one implicit transaction and forgets the settings with its end, however it ends.
 */
class GuardedQuery extends pg.Query {
  readonly #settings: Asking['settings'];
  #areSet = false;

  constructor(config: pg.QueryConfig, settings: Asking['settings'], callback: Settle) {
    super(config, config.values, callback);
    this.#settings = settings;
  }

  override submit = (connection: pg.Connection): void => {
    const { sql, parameters } = setConfig(this.#settings);
    connection.stream.cork();
    connection.parse({ text: sql, name: '', types: [] }, true);
    connection.bind({ values: parameters }, true);
    connection.execute({}, true);
    const refused: unknown = pg.Query.prototype.submit.call(this, connection);
    connection.stream.uncork();
    return refused as void;
  };

  override handleDataRow(message: unknown): void {
    if (this.#areSet) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: pg.Connection): void {
    if (this.#areSet) super.handleCommandComplete(message, connection);
    this.#areSet = true;
  }
}

type Settle = (error: Error | undefined, result: pg.ResultBuilder) => void;

/** Runs `text` on `client` with settings that hold for it alone. */
export function queryWith(
  client: pg.PoolClient,
  { sql, parameters }: { sql: string; parameters: readonly unknown[] },
  settings: Asking['settings'],
): Promise<pg.ResultBuilder> {
  return new Promise((resolve, reject) => {
    // Extended always: a simple query would end the implicit transaction before it begins.
    const config = { text: sql, values: [...parameters], queryMode: 'extended' };
    client.query(
      new GuardedQuery(config, settings, (error, result) => (error == null ? resolve(result) : reject(error))),
    );
  });
}
