import { streetCode } from '@microgrid/grid-code';
import type { SampleCommunity } from '@microgrid/sample-network/community';
import { waterStationOf } from '@microgrid/sample-network/departments';
import { officePostsGiven } from '@microgrid/sample-network/office-posts';
import { sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { DepartmentPostEntity } from './department-post.entity.ts';

/** The handler of the street's water station, as the fact of the post would have told. */
export function departmentPostSample({ code, seed, asOf, office, isFirstOfStreet }: SampleCommunity): SampleRows[] {
  if (!isFirstOfStreet) return [];
  const street = streetCode(code);
  const departmentId = waterStationOf(street, seed);
  const given = officePostsGiven({ street, seed, asOf }).filter(({ post }) => post === 'HANDLER');
  const posts = given.map(({ id, post }) => ({ id, personId: office[post].id, departmentId }));
  return [sampleRows(DepartmentPostEntity, posts)];
}
