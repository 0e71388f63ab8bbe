import { isWithin } from '@microgrid/grid-code';
import { actingIn, type PostEntity, type PostRole } from '../../post/post.entity.ts';

type Post = Pick<PostEntity, 'personId' | 'role' | 'gridCode'> & Partial<Pick<PostEntity, 'pausedAt' | 'standInId'>>;

/** Who answers for the matters of a micro-grid, from the leader up. */
const line = ['MICRO_GRID_LEADER', 'GRID_WORKER', 'TOTAL_GRID_HEAD'] as const satisfies PostRole[];

/**
 * The person of `posts` who takes over a matter of the micro-grid `gridCode` from whoever left: the successor who has
 * taken up the post, else the first above it, on leave who stands in, or nobody. A committee contact hands over to the
 * worker beside.
 */
export function newOwner(
  posts: readonly Post[],
  gridCode: string,
  { personId, role }: { personId: string; role: PostRole },
): string | undefined {
  // Of an office, nobody inherits: whoever answers for the level accepts it anew.
  if (role === 'STREET_OFFICER') return undefined;
  const heirs = line.slice(role === 'COMMITTEE_CONTACT' ? 1 : line.indexOf(role));
  const acting = heirs.flatMap((heir) =>
    posts
      .filter((post) => post.role === heir && post.personId !== personId && isWithin(gridCode, post.gridCode))
      .flatMap((post) => actingIn(post) ?? []),
  );
  return acting[0];
}
