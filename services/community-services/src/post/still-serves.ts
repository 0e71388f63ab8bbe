import { lockInTransaction, shareLockInTransaction } from '@microgrid/database/advisory-lock';
import { isWithin } from '@microgrid/grid-code';
import { Conflict } from '@microgrid/subgraph/errors';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { PostEntity } from './post.entity.ts';

/**
 * Refuses a deed that rests on a post which ended since the caller was let in, and keeps the posts of the community from
 * ending until the deed is committed: whatever it gives the caller is then there to be handed over. A post that is not
 * known of is no reason: its beginning may not have been told yet.
 * @throws Conflict naming the appointment.
 */
export async function requireStillServes(em: SqlEntityManager, personId: string, gridCode: string): Promise<void> {
  await shareLockInTransaction(em, postsOf(gridCode));
  const posts = (await em.find(PostEntity, { personId })).filter((post) => isWithin(gridCode, post.gridCode));
  const [ended] = posts;
  if (ended === undefined || posts.some(({ endedAt }) => endedAt == null)) return;
  throw new Conflict('the post that this rests on has ended: if you have another there, try again', ended.id);
}

/** Waits until no deed that rests on a post of the community is under way, and lets none begin before the commit. */
export function excludeDeeds(em: SqlEntityManager, gridCode: string): Promise<void> {
  return lockInTransaction(em, postsOf(gridCode));
}

/** The lock of all posts of the community that the grid is in. */
function postsOf(gridCode: string): string {
  return `posts of ${gridCode.slice(0, 12)}`;
}
