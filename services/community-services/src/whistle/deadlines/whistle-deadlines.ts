import { wallClockDeadline, workingDayDeadline } from '@microgrid/working-days';
import { departmentWorkingDays } from '../../matter/report/matter-deadline.ts';
import type { WhistleKind } from '../whistle.terms.ts';

const MINUTES_IN_AN_EMERGENCY = 30;
/** A department's duty desk answers every day, and a day of working time could not be told before the calendar is. */
const MINUTES = 24 * 60;

/** By when a department must report in, by the wall clock. */
export function reportInBy(kind: WhistleKind, blownAt: Date): Date {
  return wallClockDeadline(blownAt, kind === 'EMERGENCY' ? MINUTES_IN_AN_EMERGENCY : MINUTES);
}

/** By when a department must be done: the end of the tenth working day after the whistle; null while no calendar says which. */
export function whistleDueAt(blownAt: Date): Date | null {
  const deadline = workingDayDeadline(blownAt, departmentWorkingDays);
  return deadline.status === 'SET' ? deadline.dueAt : null;
}
