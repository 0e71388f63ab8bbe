import type { MikroORM } from '@mikro-orm/postgresql';
import type { DatabaseModel } from './model.ts';

/** The SQL that is missing between the migrated database and the entities; empty when the migrations lead to them. */
export async function missingChanges(orm: MikroORM, model: DatabaseModel): Promise<string> {
  const sql = await orm.schema.getUpdateSchemaSQL({ wrap: false, schema: model.schema });
  return sql.trim();
}
