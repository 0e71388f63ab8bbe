import { streetCode } from '@microgrid/grid-code';
import type { SampleCommunity } from '@microgrid/sample-network/community';
import type { OfficePost } from '@microgrid/sample-network/people';
import { departmentIds } from '@microgrid/sample-network/departments';
import { Random } from '@microgrid/sample-network/random';
import { dateOf, plusDays } from '@microgrid/sample-network/shanghai-time';
import { sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { OfficePostEntity } from './office-post.entity.ts';
import type { OfficeRole } from './office-post.terms.ts';

/** The posts of the street office, where the community brings it, and of one department; none with an end in sight. */
export function officePostSample(community: SampleCommunity): SampleRows[] {
  return [sampleRows(OfficePostEntity, sampleOfficePosts(community))];
}

const officePosts: [OfficePost, OfficeRole][] = [
  ['OFFICER', 'STREET_OFFICER'],
  ['REVIEWER', 'APPEALS_REVIEWER'],
  ['ANALYST', 'ANALYST'],
  ['AUDITOR', 'PRIVACY_AUDITOR'],
  ['HANDLER', 'DEPARTMENT_HANDLER'],
];

export function sampleOfficePosts({ code, seed, asOf, office, isFirstOfStreet }: SampleCommunity) {
  if (!isFirstOfStreet) return [];
  const areaCode = streetCode(code);
  const random = new Random(seed, areaCode, 'office posts');
  // The water station, which is whistled for most.
  const departmentId = departmentIds({ street: areaCode, seed, count: 2 }).at(-1) ?? null;
  return officePosts.map(([post, role]) => {
    const start = plusDays(asOf, -random.int(30, 400));
    const id = random.uuid(start);
    const of = role === 'DEPARTMENT_HANDLER' ? departmentId : null;
    const held = { personId: office[post].id, role, areaCode, departmentId: of };
    return { id, ...held, startsOn: dateOf(start), endsOn: null, version: 1 };
  });
}
