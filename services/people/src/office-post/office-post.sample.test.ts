import { communitiesOf } from '@microgrid/sample-network/testing';
import { expect, test } from 'vitest';
import { OfficeRole } from './office-post.terms.ts';
import { sampleOfficePosts } from './office-post.sample.ts';

test('every street has its office, each of its posts once', () => {
  const posts = communitiesOf({ streets: 2 }).flatMap(sampleOfficePosts);
  for (const street of ['510115006', '510115001']) {
    const roles = posts.filter(({ areaCode }) => areaCode === street).map(({ role }) => role);
    expect(roles.toSorted()).toEqual(Object.keys(OfficeRole).toSorted());
  }
});
