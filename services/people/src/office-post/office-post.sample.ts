import { streetCode } from '@microgrid/grid-code';
import type { SampleCommunity } from '@microgrid/sample-network/community';
import { waterStationOf } from '@microgrid/sample-network/departments';
import { officePostsGiven } from '@microgrid/sample-network/office-posts';
import type { OfficePost } from '@microgrid/sample-network/people';
import { dateOf } from '@microgrid/sample-network/shanghai-time';
import { sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { OfficePostEntity } from './office-post.entity.ts';
import type { OfficeRole } from './office-post.terms.ts';

/** The posts of the street office, where the community brings it, and of one department; none with an end in sight. */
export function officePostSample(community: SampleCommunity): SampleRows[] {
  return [sampleRows(OfficePostEntity, sampleOfficePosts(community))];
}

const roles: Readonly<Record<OfficePost, OfficeRole>> = {
  OFFICER: 'STREET_OFFICER',
  REVIEWER: 'APPEALS_REVIEWER',
  ANALYST: 'ANALYST',
  AUDITOR: 'PRIVACY_AUDITOR',
  HANDLER: 'DEPARTMENT_HANDLER',
};

export function sampleOfficePosts({ code, seed, asOf, office, isFirstOfStreet }: SampleCommunity) {
  if (!isFirstOfStreet) return [];
  const areaCode = streetCode(code);
  return officePostsGiven({ street: areaCode, seed, asOf }).map(({ id, post, start }) => {
    const role = roles[post];
    const departmentId = role === 'DEPARTMENT_HANDLER' ? waterStationOf(areaCode, seed) : null;
    const held = { personId: office[post].id, role, areaCode, departmentId };
    return { id, ...held, startsOn: dateOf(start), endsOn: null, version: 1 };
  });
}
