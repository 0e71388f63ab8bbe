import type { Deadline } from '@microgrid/process/deadline';
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import type { Store } from '../store/store.ts';
import { untilDeadline } from '../store/until-deadline.ts';

/** The writing half of a database. */
export interface Transactions {
  readonly orm: MikroORM;
  /**
   * Runs `deed` in one transaction and flushes what it changed. Use no other connection inside: PGlite has just one.
   * @param line names what many may want at once, such as the row that all of them lock: they take turns for it before
   * they take a connection.
   */
  transaction<T>(deed: (em: SqlEntityManager) => Promise<T>, line?: string): Promise<T>;
}

interface TransactionParts {
  readonly orm: MikroORM;
  readonly store: Store;
  /** What each transaction is run with, by PostgreSQL's names. */
  readonly settings: Readonly<Record<string, string>>;
  /** Without it, each waits and works for as long as it takes. */
  readonly patience?: Patience;
}

interface Patience {
  /** How long a transaction waits for its turn in a line, for a connection and for rows that others have locked. */
  readonly ms: number;
  /** Until when it is worth it. */
  readonly deadline: Deadline | undefined;
}

/** PGlite has one connection: whoever writes queues for that. */
const ONE_CONNECTION = 'the connection';
/** A wait this short counts as having got a connection at once. */
const AT_ONCE_MS = 50;

/** Transactions on behalf of one caller, or of internal work, which has all the patience that there is. */
export function transactionsOf(parts: TransactionParts): Transactions['transaction'] {
  const { store, settings, patience } = parts;
  return (deed, name) => {
    const line = store.kind === 'pglite' ? ONE_CONNECTION : name;
    const run = patience === undefined ? () => begin(parts, settings, deed) : patiently(parts, patience, deed);
    const inTurn = () => (line === undefined ? run() : store.lines.inTurn(line, run, patience?.ms));
    return patience?.deadline === undefined ? inTurn() : untilDeadline(patience.deadline, inTurn);
  };
}

type Deed<T> = (em: SqlEntityManager) => Promise<T>;

function begin<T>({ orm }: TransactionParts, settings: TransactionParts['settings'], deed: Deed<T>): Promise<T> {
  return orm.em.fork({ session: { variables: { ...settings } } }).transactional(deed);
}

/** Waiting for a connection counts against the time that a caller has, and so PostgreSQL gets what remains of it. */
function patiently<T>(parts: TransactionParts, { ms, deadline }: Patience, deed: Deed<T>): () => Promise<T> {
  const until = performance.now() + ms;
  return () => {
    const asked = performance.now();
    return begin(parts, { ...parts.settings, ...timeouts(until, deadline) }, async (em) => {
      if (performance.now() - asked > AT_ONCE_MS) {
        for (const [name, value] of Object.entries(timeouts(until, deadline))) {
          await em.execute('select set_config(?, ?, true)', [name, value]);
        }
      }
      return deed(em);
    });
  };
}

function timeouts(until: number, deadline: Deadline | undefined): Record<string, string> {
  return {
    lock_timeout: timeout(until - performance.now()),
    ...(deadline === undefined ? {} : { statement_timeout: timeout(deadline.left()) }),
  };
}

/** 0 would be no timeout at all. */
function timeout(ms: number): string {
  return String(Math.max(1, Math.ceil(ms)));
}
