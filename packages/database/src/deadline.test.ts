import { defineEntity, p } from '@mikro-orm/core';
import { DeadlineExceeded, deadlineIn } from '@microgrid/process/deadline';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { openDatabase, type Database } from './database.ts';
import { migration } from './migration.ts';
import { databaseModel } from './model.ts';
import { rowLevelSecurity } from './row-level-security/row-level-security.ts';
import type { Store } from './store/store.ts';
import { openTestStore } from './testing.ts';

const LetterSchema = defineEntity({
  name: 'Letter',
  properties: { id: p.integer().primary() },
  ...rowLevelSecurity('true'),
});
class Letter extends LetterSchema.class {}
LetterSchema.setClass(Letter);

const create = migration(
  '20261129T000000-letters',
  `
create table "letter" ("id" int not null, primary key ("id"));
alter table "letter" enable row level security;
alter table "letter" force row level security;
create policy "caller" on "letter" to "microgrid_caller" using (true);
create policy "internal" on "letter" to "microgrid_internal" using (true);
`,
);
const model = databaseModel('letters', [{ stored: [{ entity: Letter, personal: {} }], migrations: [create] }]);
/** After the 30 s of every session PostgreSQL would end a statement anyhow. */
const SESSIONS_OWN_MS = 20_000;
const NOBODY = { subject: null, grants: [] };

describe('P30: the deadline of a request', () => {
  let store: Store;
  let database: Database<unknown>;
  beforeAll(async () => {
    store = await openTestStore();
    database = await openDatabase(model, store);
  });
  afterAll(() => store.close());

  const gone = () => {
    const client = new AbortController();
    client.abort();
    return deadlineIn(60_000, client.signal);
  };

  it('lets no statement begin once it is over', async () => {
    const session = database.as(NOBODY, gone());
    await expect(sql`select 1`.execute(session.reader)).rejects.toThrow(DeadlineExceeded);
    await expect(sql`select from letters.letter`.execute(session.reader)).rejects.toThrow(DeadlineExceeded);
    await expect(session.transaction(async (em) => void em.create(Letter, { id: 1 }))).rejects.toThrow(
      DeadlineExceeded,
    );
    const { rows } = await sql`select from letters.letter where id = 1`.execute(store.kysely());
    expect(rows).toEqual([]);
  });

  it('leaves alone what is within it', async () => {
    const session = database.as(NOBODY, deadlineIn(60_000));
    const { rows } = await sql<{ one: number }>`select 1 as one`.execute(session.reader);
    expect(rows).toEqual([{ one: 1 }]);
    await session.transaction(async (em) => void em.create(Letter, { id: 2 }));
  });

  describe.skipIf(inject('postgresUrl') === undefined)('on PostgreSQL', () => {
    const sleeping = async () => {
      const { rows } = await sql`
        select from pg_stat_activity where state = 'active' and query like '%pg_sleep(60)%' and pid <> pg_backend_pid()
          and datname = current_database()`.execute(store.kysely());
      return rows.length;
    };

    it.each([
      ['of anything', sql`select pg_sleep(60)`],
      ['of a guarded table', sql`select pg_sleep(60), (select count(*) from letters.letter)`],
    ])('ends a read %s whose client goes, and the connection serves on', async (_what, statement) => {
      const client = new AbortController();
      const begun = performance.now();
      const reading = statement.execute(database.as(NOBODY, deadlineIn(60_000, client.signal)).reader);
      const [ended] = await Promise.allSettled([
        reading,
        vi.waitUntil(async () => (await sleeping()) === 1).then(() => client.abort()),
      ]);
      expect(ended).toMatchObject({ status: 'rejected', reason: expect.any(DeadlineExceeded) });
      expect(performance.now() - begun).toBeLessThan(SESSIONS_OWN_MS);
      expect(await sleeping()).toBe(0);
      const answers = Array.from({ length: 20 }, () => sql`select 1`.execute(database.as(NOBODY).reader));
      expect(await Promise.all(answers)).toHaveLength(20);
    });

    it('ends a read when its time is over', async () => {
      const reading = sql`select pg_sleep(60)`.execute(database.as(NOBODY, deadlineIn(100)).reader);
      const begun = performance.now();
      await expect(reading).rejects.toThrow(DeadlineExceeded);
      expect(performance.now() - begun).toBeLessThan(SESSIONS_OWN_MS);
      expect(await sleeping()).toBe(0);
    });

    it('ends a statement of a write when its time is over, and nothing of it is kept', async () => {
      const writing = database.as(NOBODY, deadlineIn(100)).transaction(async (em) => {
        em.create(Letter, { id: 3 });
        await em.flush();
        await em.execute('select pg_sleep(60)');
      });
      const begun = performance.now();
      await expect(writing).rejects.toThrow(DeadlineExceeded);
      expect(performance.now() - begun).toBeLessThan(SESSIONS_OWN_MS);
      expect(await sleeping()).toBe(0);
      const { rows } = await sql`select from letters.letter where id = 3`.execute(store.kysely());
      expect(rows).toEqual([]);
    });
  });
});
