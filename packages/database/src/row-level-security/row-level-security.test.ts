import { defineEntity, p } from '@mikro-orm/core';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { bulkInsert } from '../writes/bulk-insert.ts';
import { openDatabase, type Database, type TablesOf } from '../database.ts';
import { missingChanges } from '../drift.ts';
import { belowScopes, beyondRowLevelSecurity, rowLevelSecurity, type Caller } from './row-level-security.ts';
import { migration } from '../migration.ts';
import { databaseModel } from '../model.ts';
import { openPostgres } from '../store/postgres-store.ts';
import type { Store } from '../store/store.ts';
import { createTestDatabase, openTestStore } from '../testing.ts';

const READERS = ['WORKER', 'LEADER'];

const DiarySchema = defineEntity({
  name: 'Diary',
  properties: {
    id: p.integer().primary(),
    personId: p.uuid(),
    gridCode: p.text().collation('C'),
    version: p.integer().version(),
  },
  ...rowLevelSecurity(`person_id = caller_id() or ${belowScopes('grid_code', READERS)}`),
});
class Diary extends DiarySchema.class {}
DiarySchema.setClass(Diary);

const StreetSchema = defineEntity({ name: 'Street', properties: { code: p.text().primary() } });
class Street extends StreetSchema.class {}
StreetSchema.setClass(Street);

const readers = `array['WORKER', 'LEADER']`;
const create = migration(
  '20261126T000000-diaries',
  `
create table "street" ("code" text not null, primary key ("code"));
create table "diary" ("id" serial primary key, "person_id" uuid not null, "grid_code" text collate "C" not null, "version" int not null default 1);
alter table "diary" enable row level security;
alter table "diary" force row level security;
create policy "caller" on "diary" to "microgrid_caller" using (person_id = caller_id() or grid_code >= (select caller_scopes_from(${readers})) and grid_code < (select caller_scopes_before(${readers})) and grid_code ^@ any ((select caller_scopes(${readers}))::text[]));
create policy "internal" on "diary" to "microgrid_internal" using (true);
${beyondRowLevelSecurity('diaries', 'diaries_in(prefix text) returns int stable', `select count(*)::int from diary where grid_code like $1 || '%'`)}
`,
);

const stored = [Diary, Street].map((entity) => ({ entity, personal: {} }));
const model = databaseModel('diaries', [{ stored, migrations: [create] }]);
type Tables = TablesOf<typeof DiarySchema | typeof StreetSchema>;

const idOf = (n: number) => `01920000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const somebody = (n: number, ...grants: Caller['grants'][number][]): Caller => ({ subject: idOf(n), grants });
const at = (role: string, scope: string) => ({ role, scope });

const rows = [
  { id: 1, personId: idOf(1), gridCode: '510115006005001001', version: 1 },
  { id: 2, personId: idOf(2), gridCode: '510115006005001002', version: 1 },
  { id: 3, personId: idOf(2), gridCode: '510115006005002001', version: 1 },
  { id: 4, personId: idOf(3), gridCode: '510115006007001001', version: 1 },
];

/** Who sees which of the rows. */
const sight: [string, Caller, number[]][] = [
  ['nobody', { subject: null, grants: [] }, []],
  ['somebody whose subject is no id', { subject: `' or true --`, grants: [] }, []],
  ['somebody without any', somebody(9), []],
  ['the owner of one', somebody(1), [1]],
  ['the owner of two', somebody(2), [2, 3]],
  ['a leader', somebody(9, at('LEADER', '510115006005001002')), [2]],
  ['a worker', somebody(9, at('WORKER', '510115006005001')), [1, 2]],
  [
    'a worker of two grids, but not of the one between',
    somebody(9, at('WORKER', '510115006005001'), at('LEADER', '510115006007')),
    [1, 2, 4],
  ],
  [
    'a worker of a street and, within it, of a grid',
    somebody(9, at('WORKER', '510115006'), at('WORKER', '510115006005001')),
    [1, 2, 3, 4],
  ],
  ['a worker who owns one elsewhere', somebody(3, at('WORKER', '510115006005002')), [3, 4]],
  ['another role there', somebody(9, at('ANALYST', '510115006')), []],
];

async function openDiaries(store: Store): Promise<Database<Tables>> {
  const database = await openDatabase<Tables>(model, store);
  await store
    .kysely<unknown>()
    .transaction()
    .execute(async (transaction) => {
      await bulkInsert(transaction, { orm: database.orm, entity: Diary }, rows);
      await bulkInsert(transaction, { orm: database.orm, entity: Street }, [{ code: '510115006' }]);
    });
  return database;
}

const seenBy = async (database: Database<Tables>, caller: Caller) => {
  const found = await database.as(caller).reader.selectFrom('diary').select('id').orderBy('id').execute();
  return found.map(({ id }) => id);
};

/** What a connection would tell the next request of the one before. */
const traces = sql<{ role: string; subject: string | null; grants: string | null }>`
  select current_setting('role') as role, nullif(current_setting('microgrid.subject', true), '') as subject,
    nullif(current_setting('microgrid.grants', true), '') as grants`;
const clean = { role: 'none', subject: null, grants: null };

describe('a guarded table', () => {
  let store: Store;
  let database: Database<Tables>;
  beforeAll(async () => {
    store = await openTestStore();
    database = await openDiaries(store);
  });
  afterAll(() => store.close());
  afterEach(() => void vi.restoreAllMocks());

  it.each(sight)('P5: shows %s no rows but those of its policy', async (_who, caller, ids) => {
    expect(await seenBy(database, caller)).toEqual(ids);
  });

  it.each(['diaries.diary', '"diaries"."diary"', 'DIARIES.DIARY', 'diaries . diary'])(
    'P5: is guarded however a statement spells it: %s',
    async (name) => {
      const found = await sql`select id from ${sql.raw(name)}`.execute(database.as(somebody(1)).reader);
      expect(found.rows).toEqual([{ id: 1 }]);
    },
  );

  it('P6: gives no rows without settings, to none of its roles but the internal one', async () => {
    const countAs = (role: string) =>
      store
        .kysely<unknown>()
        .transaction()
        .execute(async (transaction) => {
          await sql`select set_config('role', ${role}, true)`.execute(transaction);
          const { rows: counted } = await sql`select count(*)::int as count from diaries.diary`.execute(transaction);
          return counted;
        });
    expect(await countAs('microgrid_caller')).toEqual([{ count: 0 }]);
    expect(await countAs('microgrid_internal')).toEqual([{ count: 4 }]);
  });

  it('P5: lets a write see and change what its policy allows, and nothing else', async () => {
    const move = (id: number, gridCode: string) =>
      database.as(somebody(2)).transaction(async (em) => {
        const diary = await em.findOne(Diary, id);
        if (diary !== null) diary.gridCode = gridCode;
        return diary?.id;
      });
    expect(await move(2, '510115006005001009')).toBe(2);
    expect(await move(2, '510115006005001002')).toBe(2);
    expect(await move(1, '510115006005001009')).toBeUndefined();
    const forge = database
      .as(somebody(2))
      .transaction(async (em) => void em.create(Diary, { ...rows[0], id: 9, personId: idOf(1), gridCode: '510115' }));
    await expect(forge).rejects.toMatchObject({ name: 'RowLevelSecurityViolationException' });
    expect((await traces.execute(store.kysely())).rows).toEqual([clean]);
  });

  it('tells a deed no more of others than a function beyond the guard gives away', async () => {
    const { reader, transaction } = database.as(somebody(9));
    const count = sql<{ count: number }>`select diaries.diaries_in('510115006005') as count`;
    expect((await count.execute(reader)).rows).toEqual([{ count: 3 }]);
    const within = await transaction((em) => em.execute(`select diaries.diaries_in('510115006005') as count`));
    expect(within).toEqual([{ count: 3 }]);
  });

  it('P6: leaves neither role nor setting behind, also after an error, and reads on', async () => {
    const { reader } = database.as(somebody(2, at('WORKER', '510115006')));
    const failing = sql`select 1 / (id - id) from diaries.diary`.execute(reader);
    await expect(failing).rejects.toThrow('division by zero');
    expect((await traces.execute(reader)).rows).toEqual([clean]);
    const unparsable = sql`select nothing from diaries.diary`.execute(reader);
    await expect(unparsable).rejects.toThrow('nothing');
    expect(await seenBy(database, somebody(1))).toEqual([1]);
    expect((await traces.execute(reader)).rows).toEqual([clean]);
  });

  it('is read in one statement, and costs the reads of other tables nothing', async () => {
    const statements: string[] = [];
    store.onStatement = (text) => void statements.push(text);
    const { reader } = database.as(somebody(1));
    await reader.selectFrom('diary').selectAll().execute();
    await reader.selectFrom('street').selectAll().execute();
    store.onStatement = undefined;
    expect(statements).toEqual(['select * from "diaries"."diary"', 'select * from "diaries"."street"']);
  });

  it('P5: has exactly what its entity says', async () => {
    expect(await missingChanges(database.orm, model)).toBe('');
  });
});

describe.skipIf(inject('postgresUrl') === undefined)('a guarded table on PostgreSQL', () => {
  const server = inject('postgresUrl') ?? '';
  const admin = async (statement: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  afterEach(() => void vi.restoreAllMocks());

  it('P6, P20: leaks nothing between 50 interleaved requests of different callers on a pool of 2', async () => {
    const url = await createTestDatabase(server);
    const store = await openPostgres(url, 2);
    const database = await openDiaries(store);
    const backends = new Set<number>();
    const request = async (n: number) => {
      const [, caller, ids] = sight[n % sight.length] ?? [];
      if (caller === undefined) return;
      const { reader } = database.as(caller);
      if (n % 3 === 0)
        await sql`select 1 / (id - id), pg_backend_pid() from diaries.diary`.execute(reader).catch(() => {});
      const trace = await sql<{ pid: number; role: string; subject: string | null; grants: string | null }>`
        select pg_backend_pid() as pid, trace.* from (${traces}) trace`.execute(reader);
      for (const { pid, ...left } of trace.rows) {
        backends.add(pid);
        expect(left).toEqual(clean);
      }
      expect(await seenBy(database, caller)).toEqual(ids);
    };
    await Promise.all(Array.from({ length: 50 }, (_, n) => request(n)));
    expect(backends.size).toBe(2);
    await store.close();
    await admin(`drop database ${new URL(url).pathname.slice(1)}`);
  });

  it('is read in one round trip, and no other table is', async () => {
    const store = await openTestStore();
    const { reader } = (await openDiaries(store)).as(somebody(1));
    const synced = vi.spyOn(pg.Connection.prototype, 'sync');
    const bound = vi.spyOn(pg.Connection.prototype, 'bind');
    const query = vi.spyOn(pg.Connection.prototype, 'query');
    await reader.selectFrom('diary').selectAll().where('id', '=', 1).execute();
    expect([synced, bound, query].map(({ mock }) => mock.calls.length)).toEqual([1, 2, 0]);
    await reader.selectFrom('street').selectAll().where('code', '=', '510115006').execute();
    expect([synced, bound, query].map(({ mock }) => mock.calls.length)).toEqual([2, 3, 0]);
    await store.close();
  });

  it('P5: is hidden from its owner too, when that is no superuser, but for internal work', async () => {
    const url = new URL(await createTestDatabase(server));
    const [name, owner] = [url.pathname.slice(1), `owner_of_${url.pathname.slice(6)}`];
    await admin(`create role ${owner} login createrole password 'sample'`);
    // What whoever made the roles has: it may grant them, to itself too, as the migration does.
    await admin(`grant microgrid_caller, microgrid_internal to ${owner} with admin true, inherit false, set false`);
    await admin(`alter database ${name} owner to ${owner}`);
    [url.username, url.password] = [owner, 'sample'];
    const store = await openPostgres(url.href);
    const database = await openDiaries(store);
    expect(await database.reader.selectFrom('diary').selectAll().execute()).toEqual([]);
    for (const [, caller, ids] of sight) expect(await seenBy(database, caller)).toEqual(ids);
    const counted = await sql`select diaries.diaries_in('510115006005') as count`.execute(database.reader);
    expect(counted.rows).toEqual([{ count: 3 }]);
    await store.close();
    await admin(`drop database ${name}`);
    await admin(`drop role ${owner}`);
  });
});
