import { readFile } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'kysely';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { openDatabase, type Database } from '../database.ts';
import { databaseModel } from '../model.ts';
import { createTestDatabase, openTestStore } from '../testing.ts';
import { StoreRefusal } from './errors.ts';
import { GuardingPostgresDialect } from './postgres-dialect.ts';
import { openPostgres } from './postgres-store.ts';
import { refusalOf } from './refusal.ts';
import { storeOver, type Store } from './store.ts';
import { GuardingPgliteDialect } from './pglite-dialect.ts';

/** What a store is made of, with two connections where there can be more than one. */
async function partsOf(): Promise<Pick<Parameters<typeof storeOver>[0], 'kind' | 'dialect' | 'close'>> {
  const server = inject('postgresUrl');
  if (server === undefined) {
    const loadDataDir = new Blob([await readFile(inject('pgliteTemplate') ?? '')]);
    const pglite = await PGlite.create({ loadDataDir });
    return { kind: 'pglite', dialect: new GuardingPgliteDialect(pglite), close: () => pglite.close() };
  }
  const pool = new pg.Pool({ connectionString: await createTestDatabase(server), max: 2 });
  return { kind: 'postgres', dialect: new GuardingPostgresDialect(pool), close: () => pool.end() };
}

const model = databaseModel('refusals', []);
const caller = { subject: null, grants: [] };
const reasonOf = (deed: Promise<unknown>) => deed.then(() => 'done', refusalOf);

it('P41: a transaction that is refused before it begins keeps no connection, and is done when there is room', async () => {
  let isFull = false;
  const beforeTransaction = async () => {
    if (isFull) throw new StoreRefusal('DISK_FULL', 'no room');
  };
  const store = storeOver({ ...(await partsOf()), beforeTransaction });
  const database = await openDatabase(model, store);
  const write = () => reasonOf(database.transaction((em) => em.execute('select 1')));
  isFull = true;
  for (let round = 0; round < 3; round++) expect(await write()).toBe('DISK_FULL');
  expect(await reasonOf(sql`select 1`.execute(database.reader))).toBe('done');
  isFull = false;
  expect(await write()).toBe('done');
  await store.close();
});

describe.skipIf(inject('postgresUrl') === undefined)('a store on PostgreSQL', () => {
  const SIZE = 2;
  let server: pg.Client;
  let store: Store;
  let database: Database<unknown>;
  beforeEach(async () => {
    const url = await createTestDatabase(inject('postgresUrl') ?? '');
    server = new pg.Client({ connectionString: url });
    await server.connect();
    await server.query(
      'create table seat (id int primary key); insert into seat values (1); grant all on seat to public',
    );
    store = await openPostgres(url, SIZE);
    database = await openDatabase(model, store);
  });
  afterEach(async () => {
    await server.end();
    await store.close();
  });

  const cutAll = () =>
    server.query(`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`);
  const sleepers = async (count: number) => {
    for (;;) {
      const { rowCount } = await server.query(`select from pg_stat_activity where wait_event = 'PgSleep'`);
      if (rowCount === count) return;
    }
  };
  const sleep = sql`select pg_sleep(60)`;
  const write = () => database.transaction((em) => em.execute('select 1'));

  it('P41: loses with a connection that the server cuts what ran on it, and nothing else', async () => {
    const reading = reasonOf(sleep.execute(database.reader));
    const writing = reasonOf(database.transaction((em) => em.execute('select pg_sleep(60)')));
    await sleepers(2);
    await cutAll();
    expect(await Promise.all([reading, writing])).toEqual(['DATABASE_UNAVAILABLE', 'DATABASE_UNAVAILABLE']);
    // Until the sockets of those that lay idle are noticed to be closed.
    await expect.poll(() => reasonOf(sql`select 1`.execute(database.reader))).toBe('done');
    await expect.poll(() => reasonOf(write())).toBe('done');
  });

  it('P41: gives back a connection that is cut between two statements, however often', async () => {
    for (let round = 0; round < 2 * SIZE; round++) {
      const cut = database.transaction(async (em) => {
        await em.execute('select 1');
        await cutAll();
        await em.execute('select 1');
      });
      expect(await reasonOf(cut)).toBe('DATABASE_UNAVAILABLE');
    }
    expect(await reasonOf(write())).toBe('done');
  });

  it('P41: reads go on while all who write wait for one row, which turns them away in time', async () => {
    await server.query('begin; select from seat where id = 1 for update');
    const wait = database.as(caller).transaction;
    const waiting = Promise.all(
      Array.from({ length: 2 * SIZE }, () =>
        reasonOf(wait((em) => em.execute('select from seat where id = 1 for update'))),
      ),
    );
    expect(await reasonOf(sql`select 1`.execute(database.reader))).toBe('done');
    expect(new Set(await waiting)).toEqual(new Set(['BUSY']));
    await server.query('rollback');
    expect(await reasonOf(write())).toBe('done');
  });

  it('P41: those who stand in one line for a row leave the connections to others', async () => {
    await server.query('begin; select from seat where id = 1 for update');
    const inLine = Array.from({ length: 2 * SIZE }, () =>
      database.transaction((em) => em.execute('select id from seat where id = 1 for update'), 'seat 1'),
    );
    expect(await reasonOf(write())).toBe('done');
    await server.query('rollback');
    expect((await Promise.all(inLine)).flat()).toHaveLength(2 * SIZE);
  });

  it('P41: says of a full disk that it is one', async () => {
    const full = database.transaction((em) =>
      em.execute(`do $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$`),
    );
    expect(await reasonOf(full)).toBe('DISK_FULL');
    expect(await reasonOf(write())).toBe('done');
  });
});

describe.runIf(inject('postgresUrl') === undefined)('a store on PGlite', () => {
  it('P41: turns away who waits too long for its one connection, and serves the others in turn', async () => {
    const store = await openTestStore();
    const database = await openDatabase(model, store);
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    const holding = database.transaction(() => held);
    const waiting = reasonOf(database.as(caller).transaction((em) => em.execute('select 1')));
    const patient = reasonOf(database.transaction((em) => em.execute('select 1')));
    expect(await waiting).toBe('BUSY');
    release();
    await holding;
    expect(await patient).toBe('done');
    await store.close();
  });
});
