import { sql, type Kysely } from 'kysely';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { GuardingPostgresDialect } from './postgres-dialect.ts';
import { PreparedReads } from './prepared-reads.ts';
import { storeOver, type Store } from './store.ts';
import { createTestDatabase } from '../testing.ts';

describe('the names of prepared reads', () => {
  it('are one for each text, and there are none for what is no read', () => {
    const reads = new PreparedReads();
    expect(reads.nameOf('select 1')).toBe(reads.nameOf('select 1'));
    expect(reads.nameOf('select 2')).not.toBe(reads.nameOf('select 1'));
    expect(reads.nameOf('insert into note values (1)')).toBeUndefined();
  });

  it('never come again for another text, however many there were', () => {
    const reads = new PreparedReads(2);
    const names = Array.from({ length: 9 }, (_, n) => reads.nameOf(`select ${n}`));
    expect(new Set(names).size).toBe(9);
    expect(reads.generation).toBe(4);
  });
});

describe.skipIf(inject('postgresUrl') === undefined)('reads on PostgreSQL', () => {
  let store: Store;
  let db: Kysely<unknown>;
  beforeEach(async () => {
    const connectionString = await createTestDatabase(inject('postgresUrl') ?? '');
    const pool = new pg.Pool({ connectionString, max: 1 });
    const dialect = new GuardingPostgresDialect(pool, new PreparedReads(3));
    store = storeOver({ kind: 'postgres', dialect, close: () => pool.end() });
    db = store.kysely();
    await sql`create table note (code int); insert into note values (7)`.execute(db);
  });
  afterEach(() => store.close());

  const read = async () => (await sql<{ code: number }>`select code from note`.execute(db)).rows;
  const prepared = async () => {
    const { rows } = await sql<{ statement: string; uses: number }>`
      select statement, (generic_plans + custom_plans)::int as uses
      from pg_prepared_statements where name like 'read%' and statement not like '%pg_prepared%'`.execute(db);
    return rows;
  };

  it('are prepared once for a connection', async () => {
    for (let n = 0; n < 3; n++) await read();
    expect(await prepared()).toEqual([{ statement: 'select code from note', uses: 3 }]);
  });

  it('leave no more behind on the server than the limit', async () => {
    for (let n = 0; n < 10; n++) await sql.raw(`select ${n}`).execute(db);
    expect((await prepared()).length).toBeLessThanOrEqual(3);
    expect(await read()).toEqual([{ code: 7 }]);
  });

  it('go on after a column has become another, by a newer version of the program', async () => {
    await read();
    await sql`alter table note alter column code type text`.execute(db);
    expect(await read()).toEqual([{ code: '7' }]);
  });

  it('but in a transaction, which the server has given up, only the next time', async () => {
    await read();
    await sql`alter table note alter column code type text`.execute(db);
    const reading = db.transaction().execute((transaction) => sql`select code from note`.execute(transaction));
    await expect(reading).rejects.toThrow('cached plan');
    expect(await read()).toEqual([{ code: '7' }]);
  });
});
