import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostgres } from '@microgrid/database/postgres-store';
import type { Store } from '@microgrid/database/store';
import { createTestDatabase } from '@microgrid/database/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { writeTemplate } from './world/import.ts';
import { migrated } from './world/sample.ts';
import { runProgram } from './world/program.ts';

/** A database as docs/production.md asks for it: its owner is no superuser, and row-level security binds it. */
describe('an import in production', () => {
  const role = `role_${randomUUID().replaceAll('-', '')}`;
  let admin: Store;
  let folder: string;
  const databases: string[] = [];

  beforeAll(async () => {
    const server = inject('postgresUrl') ?? '';
    admin = await openPostgres(server);
    folder = await mkdtemp(join(tmpdir(), 'import-'));
    await writeTemplate(folder);
    // The roles of callers and of internal work are made with the first database of the server.
    databases.push(new URL(await createTestDatabase(server, migrated)).pathname.slice(1));
    await sql.raw(`create role ${role} login createrole password 'p'`).execute(admin.kysely());
    await sql
      .raw(`grant microgrid_caller, microgrid_internal to ${role} with inherit false, set true`)
      .execute(admin.kysely());
  });
  afterAll(async () => {
    for (const name of databases) await sql.raw(`drop database ${name} with (force)`).execute(admin.kysely());
    await sql.raw(`drop role ${role}`).execute(admin.kysely());
    await admin.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** A new database of the role. */
  const ownDatabase = async () => {
    const name = `test_${randomUUID().replaceAll('-', '')}`;
    await sql.raw(`create database ${name} owner ${role}`).execute(admin.kysely());
    databases.push(name);
    const url = new URL(inject('postgresUrl') ?? '');
    return Object.assign(url, { username: role, password: 'p', pathname: `/${name}` }).href;
  };
  const run = (env: Record<string, string>) =>
    runProgram('import', { args: ['network', folder], env: { NODE_ENV: 'production', ...env } });

  it('fills an empty database whose owner is bound by row-level security, and twice no more than once', async () => {
    const env = { DATABASE_URL: await ownDatabase() };
    const first = await run(env);
    expect(first.output).toMatch(/grids +8 new[^]*appointments +5 new/);
    expect(first.code).toBe(0);
    expect((await run(env)).output).toMatch(/appointments +0 new, 0 changed, 5 unchanged[^]*nothing was changed/);
  });

  it('fills a database for each subgraph, and finishes in the second what ended after the first', async () => {
    const env = { ORGANISATION_DATABASE_URL: await ownDatabase(), PEOPLE_DATABASE_URL: await ownDatabase() };
    expect((await run(env)).code).toBe(0);
    const finished = await run({ ...env, PEOPLE_DATABASE_URL: await ownDatabase() });
    expect(finished.output).toMatch(/organisation was whole already, the rest was finished now/);
    expect(finished.code).toBe(0);
  });
});
