import { validate } from 'uuid';

/** What a data field of a fact may hold. There is no kind for free text, so no name, number or note fits into a fact. */
export interface FactField<Value> {
  /** For the docs. */
  readonly holds: string;
  readonly accepts: (value: unknown) => value is Value;
}

/** An opaque id. */
export const id: FactField<string> = field('id', (value) => typeof value === 'string' && validate(value));

/** An instant, ISO 8601 in UTC with milliseconds. */
export const instant: FactField<string> = field('instant', (value) =>
  matches(value, /^\d{4}-\d\d-\d\dT[\d:]{8}\.\d{3}Z$/),
);

/** A calendar date, YYYY-MM-DD in Asia/Shanghai. */
export const day: FactField<string> = field('date', (value) => matches(value, /^\d{4}-\d\d-\d\d$/));

/** A whole number from 0. */
export const count: FactField<number> = field('number', (value) => Number.isSafeInteger(value) && Number(value) >= 0);

export const boolean: FactField<boolean> = field('true or false', (value) => typeof value === 'boolean');

export function oneOf<const Value extends string>(...values: Value[]): FactField<Value> {
  return field(`one of ${values.join(', ')}`, (value) => values.some((known) => known === value));
}

export function orNull<Value>({ holds, accepts }: FactField<Value>): FactField<Value | null> {
  return field(`${holds}, or null`, (value) => value === null || accepts(value));
}

function field<Value>(holds: string, accepts: (value: unknown) => boolean): FactField<Value> {
  return { holds, accepts: (value): value is Value => accepts(value) };
}

function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value);
}
