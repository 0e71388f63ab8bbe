import type { EntityClass, RequiredEntityData } from '@mikro-orm/core';
import type { MikroORM } from '@mikro-orm/postgresql';
import { sql, type Kysely } from 'kysely';
import { INTERNAL_ROLE } from '../row-level-security/row-level-security.ts';

const ROWS_A_STATEMENT = 2000;

/**
 * Inserts `rows` as they are, a few thousand a statement, several times faster than entity by entity. A column that no row
 * of a statement gives takes its default. It is internal work: a guarded table takes the rows whoever they belong to.
 */
export async function bulkInsert<T extends object>(
  transaction: Kysely<unknown>,
  into: Into<T>,
  rows: readonly RequiredEntityData<T>[],
): Promise<void> {
  const isGuarded = into.orm.getMetadata().get<T>(into.entity).rowLevelSecurity === 'force';
  const before = isGuarded ? await takeRole(transaction, INTERNAL_ROLE) : undefined;
  await insertRows(transaction, into, rows);
  if (before !== undefined) await takeRole(transaction, before);
}

interface Into<T extends object> {
  readonly orm: MikroORM;
  readonly entity: EntityClass<T>;
}

/** The same in a transaction that is internal work already. */
export async function insertRows<T extends object>(
  transaction: Kysely<unknown>,
  { orm, entity }: Into<T>,
  rows: readonly RequiredEntityData<T>[],
): Promise<void> {
  const { tableName, schema, props } = orm.getMetadata().get<T>(entity);
  const columns = new Map<string, string>(props.map(({ name, fieldNames }) => [name, fieldNames[0] ?? '']));
  const table = sql.table(`${schema ?? orm.config.get('schema')}.${tableName}`);
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    const records = rows.slice(start, start + ROWS_A_STATEMENT).map((row) => renamed(row, columns));
    const given = sql.join([...new Set(records.flatMap((record) => Object.keys(record)))].map((name) => sql.ref(name)));
    await sql`
      insert into ${table} (${given})
      select ${given} from json_populate_recordset(null::${table}, ${JSON.stringify(records)}::json)
    `.execute(transaction);
  }
}

/**
 * Takes `role` for the rest of the transaction; 'none' is the owner again.
 * @returns the role before.
 */
export async function takeRole(transaction: Kysely<unknown>, role: string): Promise<string> {
  const { rows } = await sql<{ before: string }>`
    with before as materialized (select current_setting('role') as role)
    select role as before, set_config('role', ${role}, true) from before
  `.execute(transaction);
  return rows[0]?.before ?? 'none';
}

function renamed(row: object, columns: ReadonlyMap<string, string>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([property, value]) => {
      const column = columns.get(property);
      if (column === undefined) throw new Error(`no column holds ${property}`);
      return [column, value];
    }),
  );
}
