import { sql, type RawBuilder, type SqlBool } from 'kysely';

/** The rows of which `condition` holds, or all others: those too for which, for want of a value, it cannot be said. */
export function whether(wanted: boolean, condition: RawBuilder<unknown>): RawBuilder<SqlBool> {
  return wanted ? sql<SqlBool>`(${condition})` : sql<SqlBool>`not coalesce((${condition}), false)`;
}
