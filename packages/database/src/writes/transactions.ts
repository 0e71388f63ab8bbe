import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import type { Transactions } from '../database.ts';
import type { Store } from '../store/store.ts';

interface TransactionParts {
  readonly orm: MikroORM;
  readonly store: Store;
  /** What each transaction is run with, by PostgreSQL's names. */
  readonly settings: Readonly<Record<string, string>>;
  /** How long each waits for others, all waits together; without it, for as long as it takes. */
  readonly patienceMs?: number;
}

/** PGlite has one connection: whoever writes queues for that. */
const ONE_CONNECTION = 'the connection';
/** What is as good as no wait for a connection. */
const AT_ONCE_MS = 50;

/** Transactions that wait for their turn in a line, a connection and rows that others have locked, no longer than `patienceMs`. */
export function transactionsOf({ orm, store, settings, patienceMs }: TransactionParts): Transactions['transaction'] {
  return (deed, name) => {
    const asked = performance.now();
    const begin = <T>(variables: Record<string, string>, within: (em: SqlEntityManager) => Promise<T>) =>
      orm.em.fork({ session: { variables } }).transactional(within);
    const patiently = () => {
      if (patienceMs === undefined) return begin({ ...settings }, deed);
      const turn = performance.now();
      const leftMs = () => String(Math.max(1, Math.ceil(patienceMs - (performance.now() - asked))));
      return begin({ ...settings, lock_timeout: leftMs() }, async (em) => {
        if (performance.now() - turn > AT_ONCE_MS) {
          await em.execute(`select set_config('lock_timeout', ?, true)`, [leftMs()]);
        }
        return deed(em);
      });
    };
    const line = store.kind === 'pglite' ? ONE_CONNECTION : name;
    return line === undefined ? patiently() : store.lines.inTurn(line, patiently, patienceMs);
  };
}
