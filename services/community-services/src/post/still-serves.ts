import { lockInTransaction, shareLockInTransaction } from '@microgrid/database/advisory-lock';
import { isWithin } from '@microgrid/grid-code';
import { Conflict } from '@microgrid/subgraph/errors';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { actingIn, PostEntity } from './post.entity.ts';

/**
 * Refuses a write that rests on a post which ended or was paused after the gateway looked up the caller's grants, and keeps posts of
 * the community from ending until the write is committed, so that the hand-over then finds what it gave the caller.
 * An unknown post is no reason to refuse: the fact that it began may still be under way.
 * @throws Conflict naming the appointment.
 */
export async function requireStillServes(em: SqlEntityManager, personId: string, gridCode: string): Promise<void> {
  await shareLockInTransaction(em, postsOf(gridCode));
  const found = await em.find(PostEntity, { $or: [{ personId }, { standInId: personId }] });
  const posts = found.filter((post) => isWithin(gridCode, post.gridCode));
  const [first] = posts;
  if (first === undefined || posts.some((post) => post.endedAt == null && actingIn(post) === personId)) return;
  throw new Conflict(
    'the post that this rests on has ended or is paused: if you have another there, try again',
    first.id,
  );
}

/** Waits for the writes that rest on posts of the community, and holds new ones back until this transaction ends. */
export function excludeDeeds(em: SqlEntityManager, gridCode: string): Promise<void> {
  return lockInTransaction(em, postsOf(gridCode));
}

/** The lock of all posts of the community that the grid is in. */
export function postsOf(gridCode: string): string {
  return `posts of ${gridCode.slice(0, 12)}`;
}
