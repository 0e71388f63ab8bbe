import { shareLockInTransaction } from '@microgrid/database/advisory-lock';
import { isWithin } from '@microgrid/grid-code';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { actingIn, PostEntity } from './post.entity.ts';
import { postsOf } from './still-serves.ts';

/**
 * Those of `personIds` who do the work of a post there now; they keep it until the write is committed, as
 * `requireStillServes` says. Of `roles` alone, when given.
 */
export async function servingThere(
  em: SqlEntityManager,
  gridCode: string,
  personIds: readonly string[],
  roles?: readonly string[],
): Promise<Set<string>> {
  await shareLockInTransaction(em, postsOf(gridCode));
  const among = { $in: [...personIds] };
  const posts = await em.find(PostEntity, { endedAt: null, $or: [{ personId: among }, { standInId: among }] });
  const acting = posts
    .filter((post) => isWithin(gridCode, post.gridCode) && (roles?.includes(post.role) ?? true))
    .flatMap((post) => actingIn(post) ?? []);
  return new Set(acting.filter((personId) => personIds.includes(personId)));
}
