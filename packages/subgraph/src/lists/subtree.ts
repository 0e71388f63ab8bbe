import { sql, type RawBuilder, type SqlBool } from 'kysely';

/**
 * Whether a row's `grid_code` lies in the subtree of `prefix`, itself included: a range of the column's index.
 * @param prefix the code of a grid or a street, or an expression that holds one.
 */
export function inSubtree(prefix: string | RawBuilder<string>): RawBuilder<SqlBool> {
  const code = typeof prefix === 'string' ? sql<string>`${prefix}::text` : prefix;
  return sql<SqlBool>`(grid_code >= ${code} and grid_code < ${code} || ':')`;
}

/** Whether it lies in one of the subtrees; in none when there is none. */
export function inAnySubtree(prefixes: readonly string[]): RawBuilder<SqlBool> {
  return prefixes.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(prefixes.map(inSubtree), sql` or `)})`;
}
