import type { SampleCommunity } from '@microgrid/sample-network/community';
import { sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { programmeOf } from '../../activity/activity.sample.ts';
import { RegistrationEntity } from '../registration.entity.ts';
import { attendanceOf } from './sample-attendance.ts';

export function registrationSample(community: SampleCommunity): SampleRows[] {
  return [sampleRows(RegistrationEntity, sampleRegistrations(community))];
}

export function sampleRegistrations(community: SampleCommunity) {
  return attendanceOf(community, programmeOf(community)).registrations;
}
