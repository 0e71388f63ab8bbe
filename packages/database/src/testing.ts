import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { inject } from 'vitest';
import { openPgliteInMemory } from './store/pglite-store.ts';
import { openPostgres } from './store/postgres-store.ts';
import type { Store } from './store/store.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of the maintenance database of a running PostgreSQL, in the test project that has one. */
    postgresUrl: string | undefined;
    /** A dumped, empty PGlite data folder, which opens several times faster than a new one is made. */
    pgliteTemplate: string | undefined;
  }
}

/** What a store begins with: filled in once in a test run, then copied. */
export interface Filling {
  /** A name for a database. */
  readonly name: string;
  fill(store: Store): Promise<void>;
}

/** A store of the test's own, empty or filled, on the database of its test project; closing it leaves nothing behind. */
export async function openTestStore(filling?: Filling): Promise<Store> {
  const postgresUrl = inject('postgresUrl');
  return postgresUrl === undefined ? openTestPglite(filling) : openTestDatabase(postgresUrl, filling);
}

async function openTestDatabase(server: string, filling?: Filling): Promise<Store> {
  const url = await createTestDatabase(server, filling);
  const store = await openPostgres(url);
  const close = store.close;
  store.close = async () => {
    await close();
    await administer(server, `drop database ${new URL(url).pathname.slice(1)} with (force)`);
  };
  return store;
}

/** Creates a database on `server`, empty or filled, and returns its URL. */
export async function createTestDatabase(server: string, filling?: Filling): Promise<string> {
  const database = `test_${randomUUID().replaceAll('-', '')}`;
  const template = filling === undefined ? 'template1' : await filledTemplate(server, filling);
  // As files, not block by block through the log of writes: for the sample that takes half the time or less.
  await administer(server, `create database ${database} template ${template} strategy file_copy`);
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

/** Whichever test file comes first fills it, and the others wait. */
async function filledTemplate(server: string, { name, fill }: Filling): Promise<string> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [name]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) {
      const url = await createTestDatabase(server);
      const store = await openPostgres(url);
      await fill(store).finally(() => store.close());
      await client.query(`alter database ${new URL(url).pathname.slice(1)} rename to ${name}`);
    }
    return name;
  } finally {
    // The lock goes with the session.
    await client.end();
  }
}

/** Makes `folder` the data folder of a PGlite, empty or filled, for a program that is to be started on it. */
export async function makeTestFolder(folder: string, filling?: Filling): Promise<void> {
  await mkdir(folder, { recursive: true });
  await promisify(execFile)('tar', ['-xf', await dumpOf(filling), '-C', folder]);
}

async function openTestPglite(filling?: Filling): Promise<Store> {
  return openPgliteInMemory(await blobOf(await dumpOf(filling)));
}

/** The file of a dump, filled by whichever test file comes first; two that come at once fill it twice. */
async function dumpOf(filling?: Filling): Promise<string> {
  const empty = inject('pgliteTemplate');
  if (empty === undefined) throw new Error('this test project has no database');
  if (filling === undefined) return empty;
  const path = join(dirname(empty), `${filling.name}.tar`);
  if (existsSync(path)) return path;
  const store = await openPgliteInMemory(await blobOf(empty));
  await filling.fill(store);
  const own = `${path}.${process.pid}`;
  await writeFile(own, Buffer.from(await (await store.dump()).arrayBuffer()));
  await store.close();
  await rename(own, path);
  return path;
}

async function blobOf(path: string): Promise<Blob> {
  return new Blob([await readFile(path)]);
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
