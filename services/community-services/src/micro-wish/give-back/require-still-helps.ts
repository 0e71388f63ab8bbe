import { shareLockInTransaction } from '@microgrid/database/advisory-lock';
import { isWithin } from '@microgrid/grid-code';
import { Conflict } from '@microgrid/subgraph/errors';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { actingIn, PostEntity } from '../../post/post.entity.ts';
import { postsOf } from '../../post/still-serves.ts';
import { VolunteerEntity } from '../../volunteer/volunteer.entity.ts';

const COMMUNITY_DIGITS = 12;

/**
 * Refuses to give a wish to somebody whose posts in the community have ended or are paused and who volunteers nowhere in it; what
 * they rest on stands until the write is committed, so that its end then finds what was taken. Who is not known here at
 * all is no reason to refuse: the fact that it began may still be under way.
 * @throws Conflict naming the appointment.
 */
export async function requireStillHelps(em: SqlEntityManager, personId: string, gridCode: string): Promise<void> {
  await shareLockInTransaction(em, postsOf(gridCode));
  const community = gridCode.slice(0, COMMUNITY_DIGITS);
  const found = await em.find(PostEntity, { $or: [{ personId }, { standInId: personId }] });
  const posts = found.filter((post) => isWithin(post.gridCode, community));
  if (posts.some((post) => post.endedAt == null && actingIn(post) === personId)) return;
  const volunteering = await em.find(VolunteerEntity, { personId }, { lockMode: LockMode.PESSIMISTIC_READ });
  if (volunteering.some((entry) => isWithin(entry.gridCode, community))) return;
  const [ended] = posts;
  if (ended === undefined) return;
  throw new Conflict(
    'the post that this rests on has ended or is paused: if you have another there, try again',
    ended.id,
  );
}
