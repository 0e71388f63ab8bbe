import { codesBelow } from '../../post/codes-below.ts';
import { shareLockInTransaction } from '@microgrid/database/advisory-lock';
import { isWithin } from '@microgrid/grid-code';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { actingIn, PostEntity } from '../../post/post.entity.ts';
import { postsOf } from '../../post/still-serves.ts';
import type { MatterEntity } from '../matter.entity.ts';
import { newOwner } from './new-owner.ts';

/**
 * Who handles a matter that goes on: its handler while nothing says that they serve in `gridCode` no more, else who leads
 * there after them, the worker or the head, never whom it complains of; null when there is nobody.
 */
export async function stillOrNewHandler(
  em: SqlEntityManager,
  { handlerId = null, aboutPersonId, gridCode }: Pick<MatterEntity, 'handlerId' | 'aboutPersonId' | 'gridCode'>,
): Promise<string | null> {
  if (handlerId === null) return null;
  await shareLockInTransaction(em, postsOf(gridCode));
  const community = gridCode.slice(0, 12);
  const ofHandler = { $or: [{ personId: handlerId }, { standInId: handlerId }] };
  const known = await em.find(PostEntity, {
    $or: [{ gridCode: codesBelow(community) }, ofHandler],
  });
  const own = known.filter((post) => post.personId === handlerId || post.standInId === handlerId);
  const serves = own.some(
    (post) => post.endedAt == null && actingIn(post) === handlerId && isWithin(gridCode, post.gridCode),
  );
  // A post that was never heard of may have begun a moment ago.
  if (serves || own.length === 0) return handlerId;
  const others = known.filter((post) => post.endedAt == null && actingIn(post) !== aboutPersonId);
  const wasLeader = own.some(({ role }) => role === 'MICRO_GRID_LEADER');
  const left = { personId: handlerId, role: wasLeader ? 'MICRO_GRID_LEADER' : 'COMMITTEE_CONTACT' } as const;
  return newOwner(others, gridCode, left) ?? null;
}
