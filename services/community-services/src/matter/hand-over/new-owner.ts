import { isWithin } from '@microgrid/grid-code';
import type { PostRole } from '../../post/post.entity.ts';

interface Post {
  readonly personId: string;
  readonly role: PostRole;
  readonly gridCode: string;
}

/** Who answers for the matters of a micro-grid, from the leader up. */
const line = ['MICRO_GRID_LEADER', 'GRID_WORKER', 'TOTAL_GRID_HEAD'] as const satisfies PostRole[];

/**
 * The person of `posts` who takes over a matter of the micro-grid `gridCode` from whoever left a post in `role`: the
 * first above that post, or nobody. A committee contact hands over to the worker beside, as a leader does.
 */
export function newOwner(posts: readonly Post[], gridCode: string, role: PostRole): string | undefined {
  const left = role === 'COMMITTEE_CONTACT' ? 'MICRO_GRID_LEADER' : role;
  const above = line.slice(line.indexOf(left) + 1);
  const found = above.map((higher) => posts.find((post) => post.role === higher && isWithin(gridCode, post.gridCode)));
  return found.find((post) => post !== undefined)?.personId;
}
