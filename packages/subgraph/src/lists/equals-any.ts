import { sql, type RawBuilder } from 'kysely';

/** `column = any(values)`: one statement text for any number of values, unlike `in (…)`. */
export function equalsAny<T extends string | number>(values: readonly T[]): RawBuilder<T> {
  return sql<T>`any(${[...values]})`;
}
