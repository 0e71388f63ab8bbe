import { streetCode } from '@microgrid/grid-code';
import type { SampleCommunity } from '@microgrid/sample-network/community';
import type { OfficePost } from '@microgrid/sample-network/people';
import { Random } from '@microgrid/sample-network/random';
import { dateOf, plusDays } from '@microgrid/sample-network/shanghai-time';
import { sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { OfficePostEntity } from './office-post.entity.ts';
import type { OfficeRole } from './office-post.terms.ts';

/** The posts of the street office, where the community brings it; none with an end in sight. Handlers come with their departments. */
export function officePostSample(community: SampleCommunity): SampleRows[] {
  return [sampleRows(OfficePostEntity, sampleOfficePosts(community))];
}

const officePosts: [OfficePost, OfficeRole][] = [
  ['OFFICER', 'STREET_OFFICER'],
  ['REVIEWER', 'APPEALS_REVIEWER'],
  ['ANALYST', 'ANALYST'],
  ['AUDITOR', 'PRIVACY_AUDITOR'],
];

export function sampleOfficePosts({ code, seed, asOf, office, isFirstOfStreet }: SampleCommunity) {
  if (!isFirstOfStreet) return [];
  const areaCode = streetCode(code);
  const random = new Random(seed, areaCode, 'office posts');
  return officePosts.map(([post, role]) => {
    const start = plusDays(asOf, -random.int(30, 400));
    const id = random.uuid(start);
    return { id, personId: office[post].id, role, areaCode, startsOn: dateOf(start), endsOn: null, version: 1 };
  });
}
