import { streetCode } from '@microgrid/grid-code';
import type { SampleCommunity } from '@microgrid/sample-network/community';
import { officePostsGiven } from '@microgrid/sample-network/office-posts';
import type { GridPost } from '@microgrid/sample-network/people';
import { sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { PostEntity, type GridPostRole } from './post.entity.ts';

/** Who serves there now, as the facts of their appointments would have told. */
export function postSample(community: SampleCommunity): SampleRows[] {
  const { timesInPost, asOf } = community;
  const serving = timesInPost.filter(({ end }) => end === null);
  const posts = serving.map(({ id, personId, post, gridCode, pause }) => {
    const isOnLeave = pause !== null && pause !== 'SUSPENSION';
    const paused = { pausedAt: pause === null ? null : asOf, standInId: isOnLeave ? pause.standInId : null };
    return { id, personId, role: roles[post], gridCode, ...paused };
  });
  return [sampleRows(PostEntity, [...posts, ...officersOf(community)])];
}

/** The officers of the street, with the community that brings its office. */
function officersOf({ code, seed, asOf, office, isFirstOfStreet }: SampleCommunity) {
  if (!isFirstOfStreet) return [];
  const gridCode = streetCode(code);
  return officePostsGiven({ street: gridCode, seed, asOf })
    .filter(({ post }) => post === 'OFFICER')
    .map(({ id }) => {
      const held = { personId: office.OFFICER.id, role: 'STREET_OFFICER' as const, gridCode };
      return { id, ...held, pausedAt: null, standInId: null };
    });
}

const roles: Record<GridPost, GridPostRole> = {
  HEAD: 'TOTAL_GRID_HEAD',
  WORKER: 'GRID_WORKER',
  CONTACT: 'COMMITTEE_CONTACT',
  LEADER: 'MICRO_GRID_LEADER',
};
