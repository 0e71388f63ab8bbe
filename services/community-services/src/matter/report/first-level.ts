import type { PostRole } from '../../post/post.entity.ts';
import type { MatterLevel } from '../matter.terms.ts';

/**
 * The level that a report starts at: what the micro-grid's own leader reports is the leader's to settle on the spot, and
 * a complaint starts above the post that it is about.
 */
export function firstLevel({ isByLeader, about }: { isByLeader: boolean; about?: PostRole | undefined }): MatterLevel {
  if (about !== undefined) return above[about];
  return isByLeader ? 'L0' : 'L1';
}

const above: Readonly<Record<PostRole, MatterLevel>> = {
  MICRO_GRID_LEADER: 'L1',
  GRID_WORKER: 'L2',
  COMMITTEE_CONTACT: 'L2',
  TOTAL_GRID_HEAD: 'L3',
  STREET_OFFICER: 'L3',
};
