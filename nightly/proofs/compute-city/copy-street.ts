import type { Store } from '@microgrid/database/store';
import { sql, type RawBuilder, type Transaction } from 'kysely';

/** What is heard and derived of a street, with how a copy differs: ids of its own, and other digits in its codes. */
const TABLES: readonly { readonly name: string; readonly ids: readonly string[]; readonly subject?: string }[] = [
  {
    name: 'derived_fact',
    ids: ['item_id', 'fact_id', 'person_id', 'appointment_id', 'department_id', 'subject_id'],
  },
  { name: 'heard_fact', ids: ['fact_id'], subject: 'subject' },
  { name: 'served_post', ids: ['appointment_id', 'person_id'] },
];

/** Copies all that evaluations heard of one street to as many more; indexes are made when the rows are there. */
export async function copyStreet(store: Store, copies: number): Promise<void> {
  await Promise.all(
    TABLES.map((table) =>
      store
        .kysely<unknown>()
        .transaction()
        .execute(async (transaction) => {
          await sql`set local statement_timeout = 0`.execute(transaction);
          await sql`set local maintenance_work_mem = '512MB'`.execute(transaction);
          await withoutIndexes(transaction, table.name, () => copyRows(transaction, table, copies));
        }),
    ),
  );
}

async function copyRows(transaction: Transaction<unknown>, table: (typeof TABLES)[number], copies: number) {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = 'evaluations' and table_name = ${table.name} order by ordinal_position
  `.execute(transaction);
  const columns = rows.map(({ name }) => name);
  const ofCopy = (name: string): RawBuilder<unknown> => {
    if (table.ids.includes(name)) return idOfCopy(name);
    if (name === table.subject) return sql`${idOfCopy(name)}::text`;
    if (name === 'grid_code') return sql`overlay(grid_code placing lpad(copy::text, 4, '0') from 5)`;
    return sql.ref(name);
  };
  await sql`set local role microgrid_internal`.execute(transaction);
  await sql`
    insert into ${sql.table(`evaluations.${table.name}`)} (${sql.join(columns.map((name) => sql.ref(name)))})
    select ${sql.join(columns.map(ofCopy))}
    from generate_series(1, ${copies}::int) as copy cross join ${sql.table(`evaluations.${table.name}`)}
  `.execute(transaction);
  await sql`set local role none`.execute(transaction);
}

/** Made of the id and the copy, in the form of an id that an application makes by its own rule. */
function idOfCopy(name: string): RawBuilder<unknown> {
  return sql`overlay(overlay(md5(${sql.ref(name)}::text || copy) placing '8' from 13) placing '8' from 17)::uuid`;
}

interface Dropped {
  readonly drop: string;
  readonly create: string;
}

async function withoutIndexes(transaction: Transaction<unknown>, name: string, work: () => Promise<void>) {
  const table = `evaluations.${name}`;
  const { rows } = await sql<Dropped>`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as create
    from pg_constraint where conrelid = ${table}::regclass and contype in ('p', 'u')
    union all
    select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
    from pg_index where indrelid = ${table}::regclass
      and not exists (select 1 from pg_constraint where conindid = indexrelid)
  `.execute(transaction);
  for (const { drop } of rows) await sql.raw(drop).execute(transaction);
  await work();
  for (const { create } of rows) await sql.raw(create).execute(transaction);
}
