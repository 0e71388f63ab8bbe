import type { SampleCommunity } from '@microgrid/sample-network/community';
import { dutyShiftsOf } from '@microgrid/sample-network/duty-shifts';
import { sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { DutyShiftEntity } from './duty-shift.entity.ts';

/** The shifts of people, as its facts would have told of them. */
export function dutyShiftSample(community: SampleCommunity): SampleRows[] {
  return [sampleRows(DutyShiftEntity, dutyShiftsOf(community))];
}
