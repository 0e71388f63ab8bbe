import type { SampleCommunity } from '@microgrid/sample-network/community';
import type { GridPost } from '@microgrid/sample-network/people';
import { sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { PostEntity, type GridPostRole } from './post.entity.ts';

/** Who serves there now, as the facts of their appointments would have told. */
export function postSample({ timesInPost, asOf }: SampleCommunity): SampleRows[] {
  const serving = timesInPost.filter(({ end }) => end === null);
  const posts = serving.map(({ id, personId, post, gridCode, pause }) => {
    const isOnLeave = pause !== null && pause !== 'SUSPENSION';
    const paused = { pausedAt: pause === null ? null : asOf, standInId: isOnLeave ? pause.standInId : null };
    return { id, personId, role: roles[post], gridCode, ...paused };
  });
  return [sampleRows(PostEntity, posts)];
}

const roles: Record<GridPost, GridPostRole> = {
  HEAD: 'TOTAL_GRID_HEAD',
  WORKER: 'GRID_WORKER',
  CONTACT: 'COMMITTEE_CONTACT',
  LEADER: 'MICRO_GRID_LEADER',
};
