import { wallClockDeadline, workingDayDeadline } from '@microgrid/working-days';
import type { MatterDueStatus, MatterLevel, MatterSeverity } from '../matter.terms.ts';

/** When a matter is due, or that the calendar which decides it is not published yet. */
interface MatterDeadline {
  readonly dueStatus: MatterDueStatus;
  readonly dueAt: Date | null;
}

const onSiteMinutes = 60;
const urgentMinutes = 24 * 60;
const workingDays = { CONSULT: 1, ORDINARY: 5 };
/** Whose deadline a calendar decides. */
export const calendarSeverities = ['CONSULT', 'ORDINARY'] as const satisfies (keyof typeof workingDays)[];
/** Departments have longer, since the street has to whistle for them first. */
const departmentWorkingDays = 10;

/** Emergencies and what is urgent run by the wall clock, the rest by working days from the day after. */
export function matterDeadline(
  { severity, level }: { severity: MatterSeverity; level: MatterLevel },
  reportedAt: Date,
): MatterDeadline {
  if (severity === 'EMERGENCY') return { dueStatus: 'SET', dueAt: wallClockDeadline(reportedAt, onSiteMinutes) };
  if (severity === 'URGENT') return { dueStatus: 'SET', dueAt: wallClockDeadline(reportedAt, urgentMinutes) };
  const days = level === 'L4' ? departmentWorkingDays : workingDays[severity];
  const deadline = workingDayDeadline(reportedAt, days);
  return deadline.status === 'SET'
    ? { dueStatus: 'SET', dueAt: deadline.dueAt }
    : { dueStatus: 'CALENDAR_NOT_PUBLISHED', dueAt: null };
}
