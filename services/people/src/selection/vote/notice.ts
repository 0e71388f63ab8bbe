import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { workingDayDeadline } from '@microgrid/working-days';

const NOTICE_WORKING_DAYS = 5;

/**
 * The last day of a notice that was put up at `postedAt`: the fifth working day after that day, which ends at 23:59:59.999 in
 * Asia/Shanghai; null while the calendar is not published that decides it.
 */
export function noticeEnd(postedAt: Date): string | null {
  const deadline = workingDayDeadline(postedAt, NOTICE_WORKING_DAYS);
  return deadline.status === 'SET' ? shanghaiDate(deadline.dueAt) : null;
}

/** Whether everybody had the time to object by `today`, the date in Asia/Shanghai; never while nobody can say until when. */
export function isNoticeOver({ noticeUntil = null }: { noticeUntil?: string | null }, today: string): boolean {
  return noticeUntil !== null && today > noticeUntil;
}
