import { defineEntity, p } from '@mikro-orm/core';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openDatabase, type Database, type TablesOf } from './database.ts';
import { missingChanges } from './drift.ts';
import { migration } from './migration.ts';
import { databaseModel } from './model.ts';
import type { Store } from './store/store.ts';
import { openTestStore } from './testing.ts';
import { keepNoLink, violatedConstraint, writeOnce } from './writes/write-once.ts';

const NoteSchema = defineEntity({
  name: 'Note',
  properties: {
    id: p.uuid().primary(),
    gridCode: p.text().unique('note_grid_code_unique'),
    writtenOn: p.date(),
    writtenAt: p.datetime(),
    version: p.integer().version(),
  },
});
class Note extends NoteSchema.class {}
NoteSchema.setClass(Note);

const createNote = migration(
  '20261126T000000-notes',
  `
create table "note" ("id" uuid not null, "grid_code" text not null, "written_on" date not null, "written_at" timestamptz not null, "version" int not null default 1, primary key ("id"));
alter table "note" add constraint "note_grid_code_unique" unique ("grid_code");
`,
);

const noteTable = { stored: [{ entity: Note, personal: {} }], migrations: [createNote] };
const model = databaseModel('notes', [noteTable]);

const ids = ['01920000-0000-7000-8000-000000000001', '01920000-0000-7000-8000-000000000002'] as const;

describe('a database', () => {
  let store: Store;
  let database: Database<TablesOf<typeof NoteSchema>>;

  beforeAll(async () => {
    store = await openTestStore();
    database = await openDatabase(model, store);
  });
  afterAll(() => store.close());

  const note = (gridCode: string, id: string = ids[0]) => ({
    id,
    gridCode,
    writtenOn: '2026-02-01',
    writtenAt: new Date('2026-02-01T00:00:00Z'),
  });

  it('makes no other database than the one it is given', async () => {
    const { rows } = await sql<{ name: string }>`
      select datname as name from pg_database where datname !~ '^(test_|template|postgres$)'`.execute(store.kysely());
    expect(rows).toEqual([]);
  });

  it('reads what a transaction wrote, dates as text and instants as Date', async () => {
    await database.transaction(async (em) => void em.create(Note, note('510115006005001001')));
    const row = await database.reader
      .selectFrom('note')
      .selectAll()
      .where('gridCode', '=', '510115006005001001')
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ writtenOn: '2026-02-01', writtenAt: new Date('2026-02-01T00:00:00Z'), version: 1 });
    const entity = await database.orm.em.fork().findOneOrFail(Note, ids[0]);
    expect(entity.writtenAt).toEqual(new Date('2026-02-01T00:00:00Z'));
    expect(entity.writtenOn).toBe('2026-02-01');
  });

  it('writes nothing of a transaction that fails', async () => {
    const failing = database.transaction(async (em) => {
      em.create(Note, note('510115006005001002', ids[1]));
      await em.flush();
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await database.orm.em.fork().count(Note, { gridCode: '510115006005001002' })).toBe(0);
  });

  it('names the constraint that refused a write', async () => {
    const error = await database
      .transaction(async (em) => void em.create(Note, note('510115006005001001', ids[1])))
      .catch((e: unknown) => e);
    expect(violatedConstraint(error)).toBe('note_grid_code_unique');
  });

  it('P21: does a write once, however often and however simultaneously it is sent', async () => {
    let done = 0;
    const writer = { session: database, internal: database };
    const write = { id: '01920000-0000-7000-8000-00000000000a', digest: 'd' };
    const send = () =>
      writeOnce(writer, write, async (em) => {
        done++;
        return em.create(Note, note('510115006005001003', ids[1]));
      });
    const answers = await Promise.all([send(), send(), send()]);
    expect(done).toBe(1);
    expect(answers.map((answer) => answer.id)).toEqual([ids[1], ids[1], ids[1]]);
    const other = writeOnce(writer, { ...write, digest: 'e' }, async (em) =>
      em.create(Note, note('510115006005001004')),
    );
    await expect(other).rejects.toMatchObject({ name: 'WriteIdReused' });
  });

  it('P21: answers a write of several things with all of them again, in their order', async () => {
    const writer = { session: database, internal: database };
    const write = { id: '01920000-0000-7000-8000-00000000000d', digest: 'd' };
    const several = ['01920000-0000-7000-8000-00000000000f', '01920000-0000-7000-8000-00000000000e'];
    const send = () =>
      writeOnce(writer, write, async (em) =>
        several.map((id, index) => em.create(Note, note(`51011500600500300${index}`, id))),
      );
    expect((await send()).map(({ id }) => id)).toEqual(several);
    const again = await send();
    expect(again.map(({ id, gridCode }) => [id, gridCode])).toEqual([
      [several[0], '510115006005003000'],
      [several[1], '510115006005003001'],
    ]);
    await database.transaction((em) => em.nativeDelete(Note, { id: several[1] ?? '' }));
    await expect(send()).rejects.toMatchObject({ name: 'WriteIdReused' });
  });

  it('P21: keeps no link to what a write made where it is told so, and answers whoever sends it again', async () => {
    const writer = { session: database, internal: database };
    const fresh = ['01920000-0000-7000-8000-00000000001a', '01920000-0000-7000-8000-00000000001b'];
    const write = { id: '01920000-0000-7000-8000-000000000019', digest: 'd' };
    const send = (freshId?: (index: number) => string) =>
      writeOnce(writer, { ...write, ...(freshId && { freshId }) }, async (em) => {
        keepNoLink(em, { entity: Note, count: fresh.length });
        return fresh.map((id, index) => em.create(Note, note(`51011500600500400${index}`, id)));
      });
    await send();
    const records = await database.transaction((em) =>
      em.execute('select * from notes.write_record where id = ?', [write.id]),
    );
    expect(JSON.stringify(records)).not.toMatch(new RegExp(fresh.join('|')));
    expect((await send((index) => fresh[index] ?? '')).map(({ id }) => id)).toEqual(fresh);
    await expect(send((index) => `01920000-0000-7000-8000-00000000002${index}`)).rejects.toMatchObject({
      name: 'WriteIdReused',
    });
  });

  // The embedded one does one transaction after the other.
  it.runIf(inject('postgresUrl') !== undefined)(
    'P25: lets exactly one of two transactions change what both have read',
    async () => {
      const read = ['01920000-0000-7000-8000-00000000000b', '01920000-0000-7000-8000-00000000000c'];
      await database.transaction(async (em) => {
        for (const [index, id] of read.entries()) em.create(Note, note(`51011500600500200${index}`, id));
      });
      const bothHaveRead = Promise.withResolvers<void>();
      let readers = 0;
      const change = (writtenOn: string) =>
        database.transaction(async (em) => {
          const notes = await em.find(Note, { id: { $in: read } }, { orderBy: { id: 'asc' } });
          readers++;
          if (readers === 2) bothHaveRead.resolve();
          await bothHaveRead.promise;
          for (const found of notes) found.writtenOn = writtenOn;
        });
      const outcomes = await Promise.allSettled([change('2026-02-02'), change('2026-02-03')]);
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    },
  );

  it('P16: gives every statement 30 s', async () => {
    const { rows } = await sql<{ timeout: string }>`select current_setting('statement_timeout') as timeout`.execute(
      database.reader,
    );
    expect(rows).toEqual([{ timeout: '30s' }]);
  });

  // The embedded one is a single thread: nothing can interrupt it.
  it.runIf(inject('postgresUrl') !== undefined)('P16: and then ends it', async () => {
    const sleeping = database.reader.transaction().execute(async (transaction) => {
      await sql`set local statement_timeout = 50`.execute(transaction);
      await sql`select pg_sleep(20)`.execute(transaction);
    });
    await expect(sleeping).rejects.toMatchObject({ code: '57014' });
  });

  it('has exactly what its entities say', async () => {
    expect(await missingChanges(database.orm, model)).toBe('');
  });

  it('refuses data that a newer program migrated', async () => {
    await expect(openDatabase({ ...model, migrations: [] }, store)).rejects.toThrow(
      /newer than this program.*20261126T000000-notes/,
    );
  });

  it('counts as done what ran before under another name, and runs the rest', async () => {
    const parts = [
      {
        ...noteTable,
        migrations: [{ ...createNote, name: '20261126T000000-notes-anew', landedAs: [createNote.name] }],
      },
      { migrations: [migration('20261127T000000-later', 'alter table "note" add column "later" int null')] },
    ];
    const again = await openDatabase<unknown>(databaseModel('notes', parts), store);
    const executed = (await again.orm.migrator.getExecuted()).map(({ name }) => name);
    expect(executed).toEqual(expect.arrayContaining(['20261126T000000-notes-anew', '20261127T000000-later']));
    const { rows } = await sql`select later from notes.note`.execute(store.kysely());
    expect(rows.length).toBeGreaterThan(0);
  });

  it('refuses two migrations of one name, and a name without a time', () => {
    expect(() => databaseModel('notes', [noteTable, noteTable])).toThrow(
      'two migrations are named 20261126T000000-notes',
    );
    expect(() => databaseModel('notes', [{ migrations: [migration('001-first', '')] }])).toThrow('001-first');
  });
});
