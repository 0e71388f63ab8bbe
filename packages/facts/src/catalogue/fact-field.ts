import { validate } from 'uuid';

/** What a data field of a fact may hold. There is no kind for free text, so no name, number or note fits into a fact. */
export interface FactField<Value> {
  /** For the docs. */
  readonly holds: string;
  readonly accepts: (value: unknown) => value is Value;
}

/** How many a list may hold: a fact is read whole by everybody whom it is told to. */
const MOST = 500;

/** An opaque id. */
export const id: FactField<string> = field('id', isId);

/** Opaque ids, 500 at most. */
export const ids: FactField<readonly string[]> = list('ids', isId);

/** Codes of grids or administrative units, 500 at most. */
export const codes: FactField<readonly string[]> = list('codes', (value) => matches(value, /^\d{2,18}$/));

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

function list(holds: string, accepts: (item: unknown) => boolean): FactField<readonly string[]> {
  return field(
    `up to ${MOST} ${holds}`,
    (value) => Array.isArray(value) && value.length <= MOST && value.every((item) => accepts(item)),
  );
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && validate(value);
}

function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value);
}
