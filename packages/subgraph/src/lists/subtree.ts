import { sql, type RawBuilder, type SqlBool } from 'kysely';

/** The code of a grid or of an administrative unit, or an expression that holds one. */
type Area = string | RawBuilder<string>;

/**
 * Whether the code in `column` lies in the subtree of `area`, itself included: a range of the column's index, whose
 * end is no code, for after `9` comes `:`.
 */
export function inSubtree(area: Area, column = 'gridCode'): RawBuilder<SqlBool> {
  return subtree(area, { column, from: '>=' });
}

/** The same without the area itself. */
export function belowArea(area: Area, column = 'gridCode'): RawBuilder<SqlBool> {
  return subtree(area, { column, from: '>' });
}

/** Whether the area in `column` and `area` have ground in common: one of them lies in the other, or they are the same. */
export function overlapsArea(area: string, column: string): RawBuilder<SqlBool> {
  const around = AREA_DIGITS.filter((digits) => digits < area.length).map((digits) => area.slice(0, digits));
  return sql<SqlBool>`(${sql.ref(column)} = any(${around}::text[]) or ${inSubtree(area, column)})`;
}

/** How many digits the code of an area may have, from the province down to the general grid. */
const AREA_DIGITS = [2, 4, 6, 9, 12, 15];

/** Whether it lies in one of the subtrees; in none when there is none. */
export function inAnySubtree(areas: readonly string[], column = 'gridCode'): RawBuilder<SqlBool> {
  if (areas.length === 0) return sql<SqlBool>`false`;
  const ranges = areas.map((area) => inSubtree(area, column));
  return sql<SqlBool>`(${sql.join(ranges, sql` or `)})`;
}

function subtree(area: Area, { column, from }: { column: string; from: '>' | '>=' }): RawBuilder<SqlBool> {
  const code = typeof area === 'string' ? sql<string>`${area}::text` : area;
  return sql<SqlBool>`(${sql.ref(column)} ${sql.raw(from)} ${code} and ${sql.ref(column)} < ${code} || ':')`;
}
