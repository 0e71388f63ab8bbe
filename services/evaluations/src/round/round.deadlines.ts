import { plusDays, shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { workingDayDeadline } from '@microgrid/working-days';

/** The clock freezes a round so many days after its period, if nobody did. */
const FROZEN_AFTER_DAYS = 5;
const SELF_REVIEW_WORKING_DAYS = 5;
const APPEAL_WORKING_DAYS = 10;
/** How long after it became final a round is put away: what follows from it is decided by then. */
const ARCHIVED_AFTER_DAYS = 90;

/** The day on which the clock freezes a round whose period ends on `periodTo`. */
export function frozenByClockOn(periodTo: string): string {
  return plusDays(periodTo, FROZEN_AFTER_DAYS);
}

/** The first day until which self-reviews may be taken, of a round that is frozen at `at`; null while no calendar tells. */
export function leastSelfReviewUntil(at: Date): string | null {
  return dayAfter(at, SELF_REVIEW_WORKING_DAYS);
}

/** The last day on which appeals are taken, of results that are told at `at`; null while no calendar tells. */
export function appealUntil(at: Date): string | null {
  return dayAfter(at, APPEAL_WORKING_DAYS);
}

export function isArchivedBy(finalAt: Date, now: Date): boolean {
  return plusDays(shanghaiDate(finalAt), ARCHIVED_AFTER_DAYS) <= shanghaiDate(now);
}

function dayAfter(at: Date, workingDays: number): string | null {
  const deadline = workingDayDeadline(at, workingDays);
  return deadline.status === 'SET' ? shanghaiDate(deadline.dueAt) : null;
}
