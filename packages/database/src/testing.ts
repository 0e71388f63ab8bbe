import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { inject } from 'vitest';
import { openPgliteInMemory } from './pglite-store.ts';
import { openPostgres } from './postgres-store.ts';
import type { Store } from './store.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of the maintenance database of a running PostgreSQL, in the test project that has one. */
    postgresUrl: string | undefined;
    /** A dumped, empty PGlite data folder, which opens several times faster than a new one is made. */
    pgliteTemplate: string | undefined;
  }
}

/** A store of the test's own, empty, on the database of its test project; closing it leaves nothing behind. */
export async function openTestStore(): Promise<Store> {
  const postgresUrl = inject('postgresUrl');
  if (postgresUrl !== undefined) return openTestDatabase(postgresUrl);
  const template = inject('pgliteTemplate');
  return openPgliteInMemory(template === undefined ? undefined : new Blob([await readFile(template)]));
}

async function openTestDatabase(server: string): Promise<Store> {
  const url = await createTestDatabase(server);
  const store = await openPostgres(url);
  const close = store.close;
  store.close = async () => {
    await close();
    await administer(server, `drop database ${new URL(url).pathname.slice(1)} with (force)`);
  };
  return store;
}

/** Creates an empty database on `server` and returns its URL. */
export async function createTestDatabase(server: string): Promise<string> {
  const database = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(server, `create database ${database}`);
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
