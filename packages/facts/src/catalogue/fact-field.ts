import { parseAreaCode } from '@microgrid/grid-code/area-code';
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

/** The code of a grid or an administrative unit. */
export const code: FactField<string> = field('code', isCode);

/** Codes of grids or administrative units, 500 at most. */
export const codes: FactField<readonly string[]> = list('codes', isCode);

/** The code of an admission, such as 2026-017. */
export const admissionCode: FactField<string> = field('code of an admission', (value) =>
  matches(value, /^\d{4}-\d{3,9}$/),
);

/** The code of a training topic, such as FIRE. */
export const topicCode: FactField<string> = field('code of a topic', (value) =>
  matches(value, /^[A-Z][A-Z0-9_]{1,29}$/),
);

/** A topic and a role for which it is required, such as FIRE:GRID_WORKER. */
export const topicAndRole: FactField<string> = field('topic and role', (value) =>
  matches(value, /^[A-Z][A-Z0-9_]{1,29}:[A-Z_]{1,30}$/),
);

/** A time of each week: the weekday from 1 for Monday, and minutes since its midnight in Asia/Shanghai. */
export interface WeeklySpan {
  readonly weekday: number;
  readonly from: number;
  readonly to: number;
}

/** Times of each week, 500 at most. */
export const spans: FactField<readonly WeeklySpan[]> = list('spans of a week', isSpan);

/** Days from one to another, both included. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

/** Days, 500 spans at most. */
export const daySpans: FactField<readonly DaySpan[]> = list('spans of days', isDaySpan);

/** An instant, ISO 8601 in UTC with milliseconds. */
export const instant: FactField<string> = field('instant', (value) =>
  matches(value, /^\d{4}-\d\d-\d\dT[\d:]{8}\.\d{3}Z$/),
);

/** A calendar date, YYYY-MM-DD in Asia/Shanghai. */
export const day: FactField<string> = field('date', (value) => matches(value, /^\d{4}-\d\d-\d\d$/));

/** A calendar month, YYYY-MM in Asia/Shanghai. */
export const month: FactField<string> = field('month', (value) => matches(value, /^\d{4}-(0[1-9]|1[0-2])$/));

/** A whole number from 0. */
export const count: FactField<number> = field('number', (value) => Number.isSafeInteger(value) && Number(value) >= 0);

/** A SHA-256 in hexadecimal digits. */
export const digest: FactField<string> = field('digest', (value) => matches(value, /^[\da-f]{64}$/));

/** The name of a subgraph. */
export const subgraph: FactField<string> = field('name of a subgraph', (value) =>
  matches(value, /^[a-z]{1,40}(-[a-z]{1,40}){0,4}$/),
);

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

function list<Item>(holds: string, accepts: (item: unknown) => boolean): FactField<readonly Item[]> {
  return field(
    `up to ${MOST} ${holds}`,
    (value) => Array.isArray(value) && value.length <= MOST && value.every((item) => accepts(item)),
  );
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && validate(value);
}

function isCode(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  try {
    return parseAreaCode(value) === value;
  } catch {
    return false;
  }
}

function isSpan(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { weekday, from, to, ...rest }: Partial<Record<keyof WeeklySpan, unknown>> = value;
  const isTime = [from, to].every((minute) => isWholeUpTo(minute, 24 * 60)) && Number(from) < Number(to);
  return isTime && isWholeUpTo(weekday, 7) && weekday !== 0 && Object.keys(rest).length === 0;
}

function isDaySpan(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { from, to, ...rest }: Partial<Record<keyof DaySpan, unknown>> = value;
  return day.accepts(from) && day.accepts(to) && from <= to && Object.keys(rest).length === 0;
}

function isWholeUpTo(value: unknown, most: number): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= most;
}

function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value);
}
