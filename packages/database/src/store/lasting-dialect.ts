import type { DatabaseConnection, Dialect, Driver } from 'kysely';

export interface LastingOptions {
  readonly dialect: Dialect;
  /** Runs before every transaction; what it throws refuses it. */
  readonly beforeTransaction?: (() => Promise<void>) | undefined;
}

/**
 * `dialect` with connections that outlive it, since MikroORM destroys and remakes its client as it migrates, and that
 * come back however a transaction fails.
 */
export function lastingDialect({ dialect, beforeTransaction }: LastingOptions): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => lastingDriver(dialect.createDriver(), beforeTransaction),
  };
}

/**
 * Of a transaction that `startTransaction` began, Kysely gives the connection back only after a commit or a rollback
 * that went well: a begin that fails would keep it for ever, and so would the rollback on a connection that is gone. So
 * a begin that failed is told by the first statement after it, and no rollback fails.
 */
function lastingDriver(driver: Driver, beforeTransaction: LastingOptions['beforeTransaction']): Driver {
  const unbegun = new WeakMap<DatabaseConnection, { readonly error: unknown }>();
  const known = new WeakSet<DatabaseConnection>();
  const requireBegun = (connection: DatabaseConnection) => {
    const failure = unbegun.get(connection);
    if (failure !== undefined) throw failure.error;
  };
  const watched = (connection: DatabaseConnection) => {
    if (known.has(connection)) return connection;
    known.add(connection);
    const run = connection.executeQuery.bind(connection);
    connection.executeQuery = async (query, options) => {
      requireBegun(connection);
      return run(query, options);
    };
    return connection;
  };
  const original = {
    acquire: driver.acquireConnection.bind(driver),
    begin: driver.beginTransaction.bind(driver),
    commit: driver.commitTransaction.bind(driver),
    rollback: driver.rollbackTransaction.bind(driver),
  };
  return Object.assign(driver, {
    destroy: () => Promise.resolve(),
    acquireConnection: async (...args: Parameters<typeof original.acquire>) => watched(await original.acquire(...args)),
    async beginTransaction(...args: Parameters<typeof original.begin>) {
      try {
        await beforeTransaction?.();
        await original.begin(...args);
      } catch (error) {
        unbegun.set(args[0], { error });
      }
    },
    async commitTransaction(connection: DatabaseConnection) {
      requireBegun(connection);
      await original.commit(connection);
    },
    async rollbackTransaction(connection: DatabaseConnection) {
      // A rollback that fails is no news: the error that led here is thrown, and the pool gives up the broken connection.
      if (!unbegun.delete(connection)) await original.rollback(connection).catch(() => {});
    },
  });
}
