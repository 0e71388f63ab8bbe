import type { SampleCommunity } from '@microgrid/sample-network/community';
import { sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { attendanceOf } from '../registration/sample-attendance.ts';
import { ActivityEntity } from './activity.entity.ts';
import { type PlannedActivity, programmeOf } from './sample-programme.ts';

/** The community's programme, FULL where those who registered have taken every seat. */
export function activitySample(community: SampleCommunity): SampleRows[] {
  return [sampleRows(ActivityEntity, sampleActivities(community))];
}

export function sampleActivities(community: SampleCommunity): PlannedActivity[] {
  const programme = programmeOf(community);
  const { full } = attendanceOf(community, programme);
  return programme.map((activity) => (full.has(activity.id) ? { ...activity, status: 'FULL' } : activity));
}
