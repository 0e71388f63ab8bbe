import { sql, type RawBuilder } from 'kysely';

/**
 * `column = any(values)`: one statement text for any number of values, unlike `in (…)`. A text with NUL equals nothing:
 * PostgreSQL has none, and fails on being asked.
 */
export function equalsAny<T extends string | number>(values: readonly T[]): RawBuilder<T> {
  return sql<T>`any(${values.filter(isStorable)})`;
}

function isStorable(value: string | number): boolean {
  return typeof value === 'number' || !value.includes('\u0000');
}
