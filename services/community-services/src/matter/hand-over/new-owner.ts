import { isWithin } from '@microgrid/grid-code';
import { actingIn, type PostEntity, type PostRole } from '../../post/post.entity.ts';

type Post = Pick<PostEntity, 'personId' | 'role' | 'gridCode'> & Partial<Pick<PostEntity, 'pausedAt' | 'standInId'>>;

/** Who answers for the matters of a micro-grid, from the leader up. */
const line = ['MICRO_GRID_LEADER', 'GRID_WORKER', 'TOTAL_GRID_HEAD'] as const satisfies PostRole[];

/**
 * The person of `posts` who takes over a matter of the micro-grid `gridCode` from whoever left a post in `role`: the
 * first above that post, on leave who stands in, or nobody. A committee contact hands over to the worker beside, as a
 * leader does.
 */
export function newOwner(posts: readonly Post[], gridCode: string, role: PostRole): string | undefined {
  // Of an office, nobody inherits: whoever answers for the level accepts it anew.
  if (role === 'STREET_OFFICER') return undefined;
  const left = role === 'COMMITTEE_CONTACT' ? 'MICRO_GRID_LEADER' : role;
  const above = line.slice(line.indexOf(left) + 1);
  const acting = above.flatMap((higher) =>
    posts
      .filter((post) => post.role === higher && isWithin(gridCode, post.gridCode))
      .flatMap((post) => actingIn(post) ?? []),
  );
  return acting[0];
}
