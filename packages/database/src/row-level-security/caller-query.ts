import pg from 'pg';
import { setConfig, type CallerSettings } from './caller-settings.ts';
import { settingsOf } from './row-level-security.ts';

declare module 'pg' {
  /** What the client calls as messages arrive; not in the documentation, so the version of pg is pinned. */
  interface Query {
    handleDataRow(message: unknown): void;
    handleCommandComplete(message: unknown, connection: InstanceType<typeof pg.Connection>): void;
  }
}

/** The name of what precedes each guarded query. */
const SETTINGS = 'settings';

/** Prepares on a new connection what precedes each guarded query. */
export async function prepareSettings(client: pg.PoolClient): Promise<void> {
  const { sql: text, parameters } = setConfig(settingsOf({ subject: null, grants: [] }));
  // The roles may not be there yet, so this first time it sets nothing that matters.
  const values = parameters.map((_, index) => (index % 2 === 0 ? 'microgrid.subject' : ''));
  await client.query({ name: SETTINGS, text, values });
}

/**
 * A query that is preceded by `set_config(…, true)` in the same round trip: both are sent before one Sync of the extended
 * protocol, so PostgreSQL runs them in one implicit transaction and forgets the settings with its end, however it ends.
 */
class GuardedQuery extends pg.Query {
  readonly #settings: CallerSettings['settings'];
  #areSet = false;

  constructor(config: pg.QueryConfig, settings: CallerSettings['settings'], callback: Settle) {
    super(config, config.values, callback);
    this.#settings = settings;
  }

  override submit = (connection: pg.Connection): void => {
    const { parameters } = setConfig(this.#settings);
    connection.stream.cork();
    connection.bind({ statement: SETTINGS, values: parameters }, true);
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

/** Runs a query on `client`, which `prepareSettings` prepared, with settings that hold for it alone. */
export function queryWith(
  client: pg.PoolClient,
  query: pg.QueryConfig,
  settings: CallerSettings['settings'],
): Promise<pg.ResultBuilder> {
  return new Promise((resolve, reject) => {
    // Extended always: a simple query would end the implicit transaction before it begins.
    const config = { ...query, queryMode: 'extended' };
    client.query(
      new GuardedQuery(config, settings, (error, result) => (error == null ? resolve(result) : reject(error))),
    );
  });
}
