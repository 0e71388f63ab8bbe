import { isDeepStrictEqual } from 'node:util';
import type { EntityClass, RequiredEntityData } from '@mikro-orm/core';
import type { MikroORM } from '@mikro-orm/postgresql';
import { sql, type Kysely } from 'kysely';
import { bulkInsert } from './bulk-insert.ts';

/** The entity whose rows are merged. */
interface Target<T extends object> {
  readonly orm: MikroORM;
  readonly entity: EntityClass<T>;
}

/** A row as it is to be, and as it is stored; undefined where there is none of its key. */
export interface Merge<T extends object> {
  readonly row: RequiredEntityData<T>;
  readonly stored: T | undefined;
}

/** Each row with the one that is stored under its key, read in one statement. */
export async function storedBeside<T extends object>(
  transaction: Kysely<unknown>,
  target: Target<T>,
  rows: readonly RequiredEntityData<T>[],
): Promise<Merge<T>[]> {
  const { table, props, keys } = tableOf(target);
  const wanted = JSON.stringify(rows.map((row) => columnsOf(row, keys)));
  const same = sql.join(
    keys.map(([, column]) => sql`t.${sql.ref(column)} = wanted.${sql.ref(column)}`),
    sql` and `,
  );
  const found = await sql<Record<string, unknown>>`
    select t.* from ${table} as t join json_populate_recordset(null::${table}, ${wanted}::json) as wanted on ${same}
  `.execute(transaction);
  const stored = new Map(
    found.rows.map((columns) => {
      // The columns of the entity's own table, under the names of its properties.
      const entity = Object.fromEntries(props.map(([name, column]) => [name, columns[column]])) as T;
      return [keyOf(entity, keys), entity];
    }),
  );
  return rows.map((row) => ({ row, stored: stored.get(keyOf(row, keys)) }));
}

/** The properties of `row` that are stored with another value. */
export function differences<T extends object>({ row, stored }: Merge<T>): string[] {
  const before = new Map<string, unknown>(Object.entries(stored ?? {}));
  return Object.entries(row)
    .filter(([name, value]) => !isDeepStrictEqual(asJson(value), asJson(before.get(name))))
    .map(([name]) => name);
}

/** As a column holds it, whatever the order of an object's properties. */
function asJson(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

/** Inserts what is not stored and updates the rest, a statement each; all rows name the same properties. */
export async function bulkMerge<T extends object>(
  transaction: Kysely<unknown>,
  target: Target<T>,
  merges: readonly Merge<T>[],
): Promise<void> {
  const added = merges.filter(({ stored }) => stored === undefined);
  await bulkInsert(
    transaction,
    target,
    added.map(({ row }) => row),
  );
  const changed = merges.filter(({ stored }) => stored !== undefined).map(({ row }) => row);
  const [first] = changed;
  if (first === undefined) return;
  const { table, props, keys } = tableOf(target);
  const named = props.filter(([name]) => Object.hasOwn(first, name));
  const isKey = new Set(keys.map(([name]) => name));
  const set = named
    .filter(([name]) => !isKey.has(name))
    .map(([, column]) => sql`${sql.ref(column)} = changed.${sql.ref(column)}`);
  const same = keys.map(([, column]) => sql`t.${sql.ref(column)} = changed.${sql.ref(column)}`);
  const json = JSON.stringify(changed.map((row) => columnsOf(row, named)));
  await sql`
    update ${table} as t set ${sql.join(set)}
    from json_populate_recordset(null::${table}, ${json}::json) as changed where ${sql.join(same, sql` and `)}
  `.execute(transaction);
}

/** A property and its column. */
type Name = readonly [property: string, column: string];

function tableOf<T extends object>({ orm, entity }: Target<T>) {
  const { tableName, schema, props, primaryKeys } = orm.getMetadata().get<T>(entity);
  const names = props.map(({ name, fieldNames }): Name => [name, fieldNames[0] ?? '']);
  const isKey = new Set<string>(primaryKeys);
  return {
    table: sql.table(`${schema ?? orm.config.get('schema')}.${tableName}`),
    props: names,
    keys: names.filter(([name]) => isKey.has(name)),
  };
}

function columnsOf(row: object, names: readonly Name[]): Record<string, unknown> {
  const values = new Map<string, unknown>(Object.entries(row));
  return Object.fromEntries(names.map(([name, column]) => [column, values.get(name)]));
}

function keyOf(row: object, keys: readonly Name[]): string {
  return JSON.stringify(Object.values(columnsOf(row, keys)));
}
