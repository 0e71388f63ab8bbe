import { Kysely, type Dialect, type LogEvent } from 'kysely';
import { Lines } from '../writes/lines.ts';
import { lastingDialect } from './lasting-dialect.ts';
import { traceStatement } from './statement-span.ts';

/** Reads and writes have connections of their own, so that whoever waits for a locked row takes none from the readers. */
export type Use = 'reads' | 'writes';

/** An open PostgreSQL, embedded or not, that any number of databases (one schema each) share. */
export interface Store {
  readonly kind: 'pglite' | 'postgres';
  /** A query builder over the store's connections for reads, or for `use`, typed by whose tables it is for. */
  kysely<Tables>(use?: Use): Kysely<Tables>;
  /** Where writes queue before they take a connection. */
  readonly lines: Lines;
  /** Called with the text and parameters of each statement that was run; for tests and benchmarks that count them. */
  onStatement: ((sql: string, parameters: readonly unknown[]) => void) | undefined;
  close(): Promise<void>;
}

interface StoreParts {
  readonly kind: Store['kind'];
  /** For all there is to do, or for each use its own. */
  readonly dialect: Dialect | Readonly<Record<Use, Dialect>>;
  /** Runs before every transaction; what it throws refuses it. */
  readonly beforeTransaction?: () => Promise<void>;
  close(): Promise<void>;
}

const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

/** Instants become Date and calendar dates stay text, as MikroORM's property types promise; counts fit a number. */
export const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [INT8]: Number,
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: (text) => new Date(text),
};

/** What every session runs with, by its PostgreSQL names. */
export const SESSION = { timezone: 'UTC', statement_timeout: 30_000 };

export function storeOver(parts: StoreParts): Store {
  const log = (event: LogEvent) => {
    traceStatement(event);
    store.onStatement?.(event.query.sql, event.query.parameters);
  };
  const store: Store = {
    kind: parts.kind,
    kysely: <Tables>(use: Use = 'reads') => {
      const dialect = 'reads' in parts.dialect ? parts.dialect[use] : parts.dialect;
      return new Kysely<Tables>({ dialect: lastingDialect({ ...parts, dialect }), log });
    },
    lines: new Lines(),
    onStatement: undefined,
    close: parts.close,
  };
  return store;
}

/** What went wrong, in the words of whoever noticed it. */
export function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return error.errors[0].message;
  if (error instanceof Error) return error.message;
  // The file system of PGlite throws objects without a message.
  return JSON.stringify(error);
}
