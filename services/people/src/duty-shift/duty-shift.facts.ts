import type { FactContent } from '@microgrid/facts/fact';
import type { DutyShiftEntity } from './duty-shift.entity.ts';

/** What is told of a shift that was planned or changed. */
export function shiftFactOf(shift: DutyShiftEntity): FactContent<'shift.planned.v1' | 'shift.changed.v1'> {
  const { id: subject, areaCode, startsAt, endsAt, onCallId, backupId = null } = shift;
  const times = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  return { subject, gridCode: areaCode, data: { areaCode, ...times, onCallId, backupId } };
}
