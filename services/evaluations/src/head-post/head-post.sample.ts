import type { SampleCommunity } from '@microgrid/sample-network/community';
import { sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { HeadPostEntity } from './head-post.entity.ts';

/** Who is head, as the facts of their appointments would have told. */
export function headPostSample({ timesInPost }: SampleCommunity): SampleRows[] {
  const heads = timesInPost.filter(({ post, end }) => post === 'HEAD' && end === null);
  const posts = heads.map(({ id, personId, gridCode, pause }) => {
    const away = pause === 'SUSPENSION' || pause === null ? null : pause.standInId;
    return { id, personId, gridCode, actingId: pause === null ? personId : away };
  });
  return [sampleRows(HeadPostEntity, posts)];
}
