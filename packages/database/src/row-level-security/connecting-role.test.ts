import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { openPostgres } from '../store/postgres-store.ts';
import { openTestStore } from '../testing.ts';
import { requireRole } from './connecting-role.ts';

const server = inject('postgresUrl');

describe.runIf(server !== undefined)('the role of the server that a process connects as', () => {
  let admin: pg.Client;
  let name: string;
  let granting: string;

  beforeEach(async () => {
    admin = new pg.Client({ connectionString: server });
    await admin.connect();
    name = `role_${randomUUID().replaceAll('-', '')}`;
    granting = `${name}_granting`;
  });
  afterEach(async () => {
    await admin.query(`drop role if exists ${name}, ${granting}`);
    await admin.end();
  });

  const refusalOf = async (attributes: string, { isProduction = true, grants = '' } = {}) => {
    await admin.query(`create role ${name} login password 'p' ${attributes}`);
    if (grants !== '') await admin.query(grants);
    const url = Object.assign(new URL(server ?? ''), { username: name, password: 'p' });
    const store = await openPostgres(url.href, 1);
    return requireRole(store, { isProduction })
      .then(() => undefined, String)
      .finally(() => store.close());
  };

  it.each(['superuser', 'bypassrls createrole'])(
    'P34: is refused in production as %s, in one line that says how to make the right one',
    async (attributes) => {
      const refusal = await refusalOf(attributes);
      expect(refusal).toMatch(
        new RegExp(`^.*${name} is a superuser or has BYPASSRLS.*create role microgrid login createrole.*$`),
      );
    },
  );

  it('P34: is refused in production when it may become one that is not bound', async () => {
    const grants = `create role ${granting} bypassrls; grant ${granting} to ${name}`;
    expect(await refusalOf('createrole', { grants })).toContain('may become one');
  });

  it('may be a superuser on a developer’s machine', async () => {
    expect(await refusalOf('superuser', { isProduction: false })).toBeUndefined();
  });

  it.each([true, false])(
    'is told by name that it needs CREATEROLE, in production (%s) or not',
    async (isProduction) => {
      expect(await refusalOf('', { isProduction })).toMatch(
        new RegExp(`^StorageUnusable: the database role ${name} needs CREATEROLE .*alter role "${name}" createrole$`),
      );
    },
  );

  it('needs it no more once it was given the roles of callers and of internal work', async () => {
    const made = ['microgrid_caller', 'microgrid_internal'].map(
      (
        role,
      ) => `do $$ begin create role ${role} nologin; exception when duplicate_object or unique_violation then null; end $$;
        grant ${role} to ${name} with inherit false, set true`,
    );
    expect(await refusalOf('', { grants: made.join(';') })).toBeUndefined();
  });

  it('may be a plain one with CREATEROLE', async () => {
    expect(await refusalOf('createrole')).toBeUndefined();
  });
});

describe.runIf(server === undefined)('the one role of the embedded database', () => {
  it('is taken in production too: nobody else reaches it', async () => {
    const store = await openTestStore();
    await expect(requireRole(store, { isProduction: true })).resolves.toBeUndefined();
    await store.close();
  });
});
