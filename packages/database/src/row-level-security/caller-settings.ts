import type { Deadline } from '@microgrid/process/deadline';
import type { CompiledQuery, DatabaseConnection, KyselyPlugin, QueryId, QueryResult } from 'kysely';
import { untilDeadline } from '../store/until-deadline.ts';

/** With which settings the statements of one caller run that touch a guarded table. */
export interface CallerSettings {
  readonly settings: Readonly<Record<string, string>>;
  /** Finds the name of a guarded table in a statement. */
  readonly guardedTables: RegExp;
  /** Until when its statements are worth running; undefined: as long as they take. */
  readonly deadline: Deadline | undefined;
}

/** Runs one statement with settings that end with it. */
export type RunWith = <R>(query: CompiledQuery, settings: CallerSettings['settings']) => Promise<QueryResult<R>>;

const callers = new WeakMap<QueryId, CallerSettings>();

/** Marks every statement of a query builder as asked by `caller`; the connection that runs it looks there. */
export function markedWith(caller: CallerSettings): KyselyPlugin {
  return {
    transformQuery({ node, queryId }) {
      callers.set(queryId, caller);
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
}

/**
 * Lets `connection` run what touches guarded tables by `runWith`, and all else as it would anyway, each until the deadline
 * of its caller.
 * @param cancel ends what is under way; undefined where nothing can be.
 */
export function routeByCaller(
  connection: DatabaseConnection,
  runWith: RunWith,
  cancel?: () => Promise<void>,
): DatabaseConnection {
  const run = connection.executeQuery.bind(connection);
  connection.executeQuery = <R>(...[query, options]: Parameters<typeof run>) => {
    const caller = callers.get(query.queryId);
    const statement = () =>
      caller?.guardedTables.test(query.sql) ? runWith<R>(query, caller.settings) : run<R>(query, options);
    return caller?.deadline === undefined ? statement() : untilDeadline(caller.deadline, statement, cancel);
  };
  return connection;
}

/** `select set_config(…), …` of `settings` for the transaction that it runs in. */
export function setConfig(settings: CallerSettings['settings']): { sql: string; parameters: string[] } {
  const entries = Object.entries(settings);
  const calls = entries.map((_, index) => `set_config($${2 * index + 1}, $${2 * index + 2}, true)`);
  return { sql: `select ${calls.join(', ')}`, parameters: entries.flat() };
}
