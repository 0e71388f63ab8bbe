import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { CalendarNotPublished, isWorkingDay, wallClockDeadline, workingDayDeadline } from '@microgrid/working-days';
import type { HoldSpan } from '../matter.entity.ts';
import type { MatterDueStatus, MatterLevel, MatterSeverity } from '../matter.terms.ts';

/** When a matter is due, or that the calendar which decides it is not published yet. */
interface MatterDeadline {
  readonly dueStatus: MatterDueStatus;
  readonly dueAt: Date | null;
}

/** What decides when a matter is due, besides the report. */
interface MatterClock {
  readonly severity: MatterSeverity;
  readonly level: MatterLevel;
  readonly holds?: readonly HoldSpan[];
  readonly extendedDays?: number | null;
}

export const acknowledgeMinutes = 15;
export const onSiteMinutes = 60;
export const urgentMinutes = 24 * 60;
export const workingDays = { CONSULT: 1, ORDINARY: 5 };
/** Whose deadline a calendar decides; that of what is urgent too, once it was extended. */
export const calendarSeverities = ['CONSULT', 'ORDINARY', 'URGENT'] as const satisfies MatterSeverity[];
/** Departments have longer, since the street has to whistle for them first. */
export const departmentWorkingDays = 10;

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Emergencies and what is urgent run by the wall clock, the rest by working days from the day after. Time in which it was
 * put off does not count, of working days those after the day on which that began up to the day on which it ended.
 */
export function matterDeadline(matter: MatterClock, reportedAt: Date): MatterDeadline {
  const { severity, level, holds = [], extendedDays } = matter;
  if (severity === 'EMERGENCY') return set(wallClockDeadline(reportedAt, onSiteMinutes));
  if (severity !== 'URGENT') {
    const days = level === 'L4' ? departmentWorkingDays : workingDays[severity];
    return endOfWorkingDay(reportedAt, days + (extendedDays ?? 0), holds);
  }
  const dueAt = wallClockAfter(wallClockDeadline(reportedAt, urgentMinutes), holds);
  return extendedDays == null ? set(dueAt) : endOfWorkingDay(dueAt, extendedDays, holds);
}

function set(dueAt: Date): MatterDeadline {
  return { dueStatus: 'SET', dueAt };
}

/** The deadline moved on by each time of holding that began before it. */
function wallClockAfter(dueAt: Date, holds: readonly HoldSpan[]): Date {
  return holds.reduce((due, { from, to }) => {
    const [began, ended] = [new Date(from), to === null ? null : new Date(to)];
    return ended === null || began >= due ? due : new Date(due.getTime() + ended.getTime() - began.getTime());
  }, dueAt);
}

/** The end of the last of `days` working days after `from` that did not pass on hold. */
function endOfWorkingDay(from: Date, days: number, holds: readonly HoldSpan[]): MatterDeadline {
  const held = holds.flatMap((hold) => (hold.to === null ? [] : [{ from: dayOf(hold.from), to: dayOf(hold.to) }]));
  const isHeld = (day: string) => held.some((hold) => day > hold.from && day <= hold.to);
  try {
    let day = shanghaiDate(from);
    let extra = 0;
    for (let counted = 0; counted < days;) {
      day = dayAfter(day);
      if (!isWorkingDay(day)) continue;
      if (isHeld(day)) extra++;
      else counted++;
    }
    const deadline = workingDayDeadline(from, days + extra);
    return deadline.status === 'SET' ? set(deadline.dueAt) : unknown;
  } catch (error) {
    if (error instanceof CalendarNotPublished) return unknown;
    throw error;
  }
}

const unknown: MatterDeadline = { dueStatus: 'CALENDAR_NOT_PUBLISHED', dueAt: null };

function dayOf(instant: string): string {
  return shanghaiDate(new Date(instant));
}

function dayAfter(day: string): string {
  return new Date(new Date(`${day}T00:00:00Z`).getTime() + DAY_MS).toISOString().slice(0, 10);
}
