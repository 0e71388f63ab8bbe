import type { SampleCommunity } from '@microgrid/sample-network/community';
import { dutyShiftsOf, plannedAt } from '@microgrid/sample-network/duty-shifts';
import { plusDays, startOfDay } from '@microgrid/sample-network/shanghai-time';
import { sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { DutyShiftEntity } from '../duty-shift.entity.ts';

/** The shifts of the sample network, of which one a community is offered. */
export function dutyShiftSample(community: SampleCommunity): SampleRows[] {
  return [sampleRows(DutyShiftEntity, sampleShifts(community))];
}

/** Which day of the two weeks, from 0: its night, of the first general grid that has shifts. */
const OFFERED_DAY = 3;

export function sampleShifts(community: SampleCommunity) {
  const shifts = dutyShiftsOf(community);
  const night = plusDays(startOfDay(community.asOf), OFFERED_DAY + 1);
  const offered = shifts.find(({ startsAt, endsAt }) => startsAt < night && night < endsAt);
  const offeredAt = plusDays(plannedAt(community.asOf), 1);
  return shifts.map((shift) =>
    shift === offered ? { ...shift, offeredAt, version: 2 } : { ...shift, offeredAt: null, version: 1 },
  );
}
