import { readFile } from 'node:fs/promises';
import type { Store } from '@microgrid/database/store';
import { sql } from 'kysely';

/** What a released version stored; `name` is that of a file beside this one. */
export interface Dump {
  readonly name: string;
  /** The columns, by table, that a migration since then has changed on purpose or dropped. */
  readonly changed: Readonly<Record<string, readonly string[]>>;
  /** How many rows, by table, a migration since then has added. */
  readonly added: Readonly<Record<string, number>>;
}

/** Brings an empty store to where the released version left its own. */
export async function restore({ name }: Dump, store: Store): Promise<void> {
  const text = await readFile(new URL(`${name}.sql`, import.meta.url), 'utf8');
  await store
    .kysely()
    .transaction()
    .execute(async (transaction) => {
      for (const statement of [ROLES, ...statementsOf(text)]) await sql.raw(statement).execute(transaction);
    });
}

/** No text of a dump has a semicolon at the end of a line. */
function statementsOf(text: string): string[] {
  return text.split(/;\n/).filter((statement) => statement.trim() !== '');
}

/** They belong to the server, not to the database that was dumped; another test may make them at the same moment. */
const ROLES = `
do $$ declare name text; begin
  foreach name in array array['microgrid_caller', 'microgrid_internal'] loop
    begin execute format('create role %I nologin', name); exception when duplicate_object or unique_violation then null; end;
  end loop;
end $$`;
