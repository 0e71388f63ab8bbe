import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { Invalid } from '../resolver/errors.ts';

const PERIOD = /^(?<year>[0-9]{4})(?:-(?:H(?<half>[12])|Q(?<quarter>[1-4])|(?<month>0[1-9]|1[0-2])))?$/;
const MONTHS_A_YEAR = 12;
const MONTHS_A_QUARTER = 3;

/** Whether a text is a period as `Period` takes it. */
export function isPeriod(text: string): boolean {
  return PERIOD.test(text) && !text.startsWith('0000');
}

interface Asked {
  /** The input field that holds the period. */
  readonly field: string;
  readonly column: string;
}

/**
 * Whether the instant in `column` lies in the year, quarter or month in Asia/Shanghai: a range of the column's index.
 * @throws Invalid naming the field for a half-year.
 */
export function inPeriod(period: string, { field, column }: Asked): RawBuilder<SqlBool> {
  const [from, to] = boundsOf(period, field).map((day) => `${day}T00:00:00+08:00`);
  return sql<SqlBool>`(${sql.ref(column)} >= ${from}::timestamptz and ${sql.ref(column)} < ${to}::timestamptz)`;
}

/** The same of a column of calendar dates. */
export function dateInPeriod(period: string, { field, column }: Asked): RawBuilder<SqlBool> {
  const [from, to] = boundsOf(period, field);
  return sql<SqlBool>`(${sql.ref(column)} >= ${from}::date and ${sql.ref(column)} < ${to}::date)`;
}

/** The first day of a period, and the first one after it. */
function boundsOf(period: string, field: string): [from: string, to: string] {
  const { year = '', half, quarter, month } = PERIOD.exec(period)?.groups ?? {};
  if (half !== undefined) throw new Invalid([{ field, message: 'must be a year, a quarter or a month' }]);
  const isMonth = month !== undefined;
  const first = isMonth ? Number(month) - 1 : (Number(quarter ?? 1) - 1) * MONTHS_A_QUARTER;
  const months = isMonth ? 1 : quarter === undefined ? MONTHS_A_YEAR : MONTHS_A_QUARTER;
  return [startOf(Number(year), first), startOf(Number(year), first + months)];
}

function startOf(year: number, month: number): string {
  const day = new Date(Date.UTC(2000, 0, 1));
  day.setUTCFullYear(year, month, 1);
  return day.toISOString().slice(0, 10);
}
