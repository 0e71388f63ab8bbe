import type { FieldProblem } from '@microgrid/subgraph/errors';

const HOUR_MS = 3_600_000;
/** How long a shift is at most, and how far ahead it can be planned. */
const LONGEST_HOURS = 24;
const HORIZON_DAYS = 366;

/** When a shift is. */
export interface ShiftTime {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Whether two have a moment in common: where one ends the other may begin. */
export function overlap(one: ShiftTime, other: ShiftTime): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

/**
 * What is wrong with the times of a shift that is planned at `now`.
 * @param at the path of the input before `startsAt`, such as "shifts.0.".
 */
export function timeProblems({ startsAt, endsAt }: ShiftTime, { at, now }: { at: string; now: Date }): FieldProblem[] {
  const latest = now.getTime() + HORIZON_DAYS * 24 * HOUR_MS;
  const problems: [boolean, FieldProblem][] = [
    [startsAt <= now, { field: `${at}startsAt`, message: 'must be in the future' }],
    [startsAt.getTime() > latest, { field: `${at}startsAt`, message: `must be within ${HORIZON_DAYS} days` }],
    [endsAt <= startsAt, { field: `${at}endsAt`, message: 'must be after startsAt' }],
    [
      endsAt.getTime() > startsAt.getTime() + LONGEST_HOURS * HOUR_MS,
      { field: `${at}endsAt`, message: `must be within ${LONGEST_HOURS} hours of startsAt` },
    ],
  ];
  return problems.flatMap(([isWrong, problem]) => (isWrong ? [problem] : []));
}

/** Those of `shifts` that overlap an earlier one of the list. */
export function overlapProblems(shifts: readonly ShiftTime[]): FieldProblem[] {
  return shifts.flatMap((shift, index) => {
    const before = shifts.slice(0, index).findIndex((other) => overlap(shift, other));
    return before < 0 ? [] : [{ field: `shifts.${index}.startsAt`, message: `overlaps shifts.${before}` }];
  });
}
