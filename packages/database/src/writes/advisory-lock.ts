import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Store } from '../store/store.ts';

/** Work under a name, done by one process at a time, whichever replica it is. */
type Deed = (connection: Kysely<unknown>) => Promise<void>;

/** Runs `deed` once no other process does work under `name`. */
export function withLock(store: Store, name: string, deed: Deed): Promise<void> {
  return holding(store, deed, { take: sql`select true as "isOurs" from pg_advisory_lock(${keyOf(name)})`, name });
}

/** Runs `deed` unless another process does work under `name` at this moment. */
export function tryLock(store: Store, name: string, deed: Deed): Promise<void> {
  return holding(store, deed, { take: sql`select pg_try_advisory_lock(${keyOf(name)}) as "isOurs"`, name });
}

/** Waits until no other transaction holds the lock of this name, and holds it until this one ends. */
export async function lockInTransaction(em: SqlEntityManager, name: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [name]);
}

/** The same for many names at once, in an order of its own, so that two who want the same never wait for each other. */
export async function lockAllInTransaction(em: SqlEntityManager, names: readonly string[]): Promise<void> {
  const ordered = JSON.stringify([...new Set(names)].toSorted());
  await em.execute(
    'select pg_advisory_xact_lock(hashtextextended(name, 0)) from json_array_elements_text(?::json) as name',
    [ordered],
  );
}

/** The same where the transaction is Kysely's. */
export async function lockAllIn(transaction: Kysely<unknown>, names: readonly string[]): Promise<void> {
  const ordered = JSON.stringify([...new Set(names)].toSorted());
  await sql`select pg_advisory_xact_lock(hashtextextended(name, 0))
    from json_array_elements_text(${ordered}::json) as name`.execute(transaction);
}

/** The same together with others that share the lock; only `lockInTransaction` waits for them, and they for it. */
export async function shareLockInTransaction(em: SqlEntityManager, name: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock_shared(hashtextextended(?, 0))', [name]);
}

/**
 * The lock is the session's and no transaction stays open. PGlite, which one process alone opens, needs none, and has
 * no second connection to hold it on.
 */
async function holding(store: Store, deed: Deed, { take, name }: { take: RawBuilder<unknown>; name: string }) {
  const kysely = store.kysely<unknown>('writes');
  if (store.kind === 'pglite') return deed(kysely);
  await kysely.connection().execute(async (connection) => {
    const { rows } = await sql<{ isOurs: boolean }>`${take}`.execute(connection);
    if (rows[0]?.isOurs !== true) return;
    try {
      await deed(connection);
    } finally {
      await sql`select pg_advisory_unlock(${keyOf(name)})`.execute(connection);
    }
  });
}

function keyOf(name: string): RawBuilder<unknown> {
  return sql`hashtextextended(${name}, 0)`;
}
