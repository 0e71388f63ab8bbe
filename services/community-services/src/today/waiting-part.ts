import { sql, type RawBuilder } from 'kysely';
import type { Context } from '../context.ts';
import type { TodayWhat } from './today.terms.ts';

/** Something that waits for the caller, as a row. */
export interface WaitingRow {
  readonly what: TodayWhat;
  readonly subjectId: string;
  /** As exactly as the caller may know it. */
  readonly gridCode: string;
  readonly dueAt: Date | null;
}

/**
 * What of one concept waits for the caller, as a query with the columns of `WaitingRow` in their order, and with nothing
 * that the caller may not do: its rows are those of the concept's own list, so what that hides is not here either. Nothing
 * for a caller in none of the roles that it is for, so that nobody waits for the work of others to be planned.
 */
export type WaitingPart = (context: Context) => RawBuilder<WaitingRow> | undefined;

/** How many days before its day something that has one begins to wait. */
export const DAYS_AHEAD = 3;

/** The day in Asia/Shanghai. */
export const thisDay = sql<string>`(community_services.moment() at time zone 'Asia/Shanghai')::date`;

/** The last millisecond of the day that `column` holds, as deadlines of working days have it. */
export function endOfDay(column: string): RawBuilder<Date> {
  return sql<Date>`((${sql.ref(column)} + 1)::timestamp at time zone 'Asia/Shanghai' - interval '1 millisecond')`;
}
