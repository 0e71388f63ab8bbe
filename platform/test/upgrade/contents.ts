import type { Store } from '@microgrid/database/store';
import { sql } from 'kysely';

/** A table of any schema, and the columns to look at. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

/** The rows of each table as JSON, in an order of their own. */
export type Contents = ReadonlyMap<string, readonly string[]>;

export async function tablesOf(store: Store): Promise<Table[]> {
  const { rows } = await sql<Table>`
    select attrelid::regclass::text as name, array_agg(attname::text order by attnum) as columns
    from pg_attribute join pg_class on pg_class.oid = attrelid
    where relkind = 'r' and attnum > 0 and not attisdropped
      and relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
    group by 1 order by 1
  `.execute(store.kysely());
  return rows;
}

/** By table, what columns are called now that had another name once. */
export type Renamed = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What stands in `tables`, in the columns that they name, under those names also where they are `renamed`. */
export async function contentsOf(store: Store, tables: readonly Table[], renamed: Renamed = {}): Promise<Contents> {
  const contents = new Map<string, string[]>();
  for (const { name, columns } of tables) {
    const { rows } = await sql<{ row: string }>`
      select to_jsonb(picked)::text as row
      from (select ${sql.join(columns.map((column) => sql`${sql.ref(renamed[name]?.[column] ?? column)} as ${sql.ref(column)}`))} from ${sql.table(name)}) picked order by 1
    `.execute(store.kysely());
    contents.set(
      name,
      rows.map(({ row }) => row),
    );
  }
  return contents;
}

/** What became of `before`: the rows that are gone or have other values, and how many there are besides, by table. */
export function comparison(before: Contents, after: Contents) {
  const lost: Record<string, string[]> = {};
  const added: Record<string, number> = {};
  for (const [name, rows] of before) {
    const left = [...(after.get(name) ?? [])];
    const gone = rows.filter((row) => {
      const place = left.indexOf(row);
      if (place >= 0) left.splice(place, 1);
      return place < 0;
    });
    if (gone.length > 0) lost[name] = gone;
    if (left.length > 0) added[name] = left.length;
  }
  return { lost, added };
}
