import type { FactContent } from '@microgrid/facts/fact';

/** A shift, as far as it is told of. */
export interface ToldShift {
  readonly id: string;
  readonly areaCode: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly onCallId: string;
  readonly backupId?: string | null | undefined;
}

/** What is told of a shift that was planned or changed. */
export function shiftFactOf(shift: ToldShift): FactContent<'shift.planned.v1' | 'shift.changed.v1'> {
  const { id: subject, areaCode, startsAt, endsAt, onCallId, backupId = null } = shift;
  const times = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  return { subject, gridCode: areaCode, data: { areaCode, ...times, onCallId, backupId } };
}
