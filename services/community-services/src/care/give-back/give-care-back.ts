import { isWithin } from '@microgrid/grid-code';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { NameConsentEntity } from '../../name-consent/name-consent.entity.ts';
import { PostEntity } from '../../post/post.entity.ts';
import { CareNeedEntity } from '../care-need.entity.ts';
import { visitedStatuses } from '../care.states.ts';
import { volunteersThere } from '../moves/require-visitor.ts';
import { dropVisit, waitingVisit } from '../visit/next-visit.ts';

/**
 * Gives the care of a visitor who may look in no more back to be agreed on anew: who left the post or the reserve there, or
 * may not be named to the served any more. Whoever is on leave keeps it; the worker looks in meanwhile.
 * @param isSuspended counts no post that somebody else does now.
 */
export async function giveCareBack(
  em: SqlEntityManager,
  { personId, isSuspended = false }: { personId: string; isSuspended?: boolean },
): Promise<void> {
  await em.flush();
  const needs = await em.find(
    CareNeedEntity,
    { visitorId: personId, status: { $in: [...visitedStatuses] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  if (needs.length === 0) return;
  const mayBeNamed = (await em.count(NameConsentEntity, { personId })) > 0;
  const posts = await em.find(PostEntity, { endedAt: null, $or: [{ personId }, { standInId: personId }] });
  const counted = posts.filter((post) => !isSuspended || post.pausedAt == null);
  for (const need of needs) {
    const { gridCode } = need;
    const isThere =
      counted.some((post) => isWithin(gridCode, post.gridCode)) || (await volunteersThere(em, gridCode, personId));
    if (!mayBeNamed || !isThere) await giveBack(em, need);
  }
}

async function giveBack(em: SqlEntityManager, need: CareNeedEntity): Promise<void> {
  await dropVisit(em, need, await waitingVisit(em, need.id));
  const agreed = { visitorId: null, rhythm: null, mode: null, anchorOn: null, reviewOn: null };
  em.assign(need, { ...agreed, status: 'CONSENTED', pausedFrom: null, pausedUntil: null });
  await em.flush();
}
