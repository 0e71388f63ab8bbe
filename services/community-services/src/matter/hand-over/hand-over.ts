import type { Fact } from '@microgrid/facts/fact';
import { record } from '@microgrid/facts/record';
import { isWithin } from '@microgrid/grid-code';
import { momentOf } from '@microgrid/database/moment';
import { newId } from '@microgrid/subgraph/ids';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { callAgain } from '../../emergency/start-emergency.ts';
import { MatterEventEntity } from '../history/matter-event.entity.ts';
import { endAssignment } from '../assignment/end-assignment.ts';
import { nextStep } from '../history/next-step.ts';
import { matterFactOf } from '../matter.facts.ts';
import { MatterEntity } from '../matter.entity.ts';
import { handledStatuses } from '../matter.states.ts';
import { newOwner } from './new-owner.ts';
import { codesBelow } from '../../post/codes-below.ts';
import { actingIn, PostEntity } from '../../post/post.entity.ts';

/**
 * Gives the open matters of somebody who left a post to the successor, or to whoever answers for them above; without anybody there, they
 * are as reported again, so that the next to serve there finds them to accept. (domain: vacancy and hand-over)
 */
export async function handOverMatters(
  em: SqlEntityManager,
  { data, gridcode }: Fact<'appointment.ended.v1' | 'appointment.paused.v1'>,
): Promise<void> {
  const { personId, role } = data;
  await giveFrom(em, { personId, gridcode }, (posts, gridCode) => newOwner(posts, gridCode, { personId, role }));
}

/** Gives the open matters of somebody on leave to whoever stands in, as it was granted. */
export async function passMatters(
  em: SqlEntityManager,
  { data, gridcode }: Fact<'appointment.matters_passed.v1'>,
): Promise<void> {
  const { personId, standInId } = data;
  await giveFrom(em, { personId, gridcode }, () => standInId);
}

/** Gives the open matters that somebody took on who stood in back to whoever holds the post and is there again. */
export async function handBackMatters(
  em: SqlEntityManager,
  { data, gridcode }: Fact<'appointment.resumed.v1'>,
): Promise<void> {
  const { personId, standInId } = data;
  if (standInId !== null) await giveFrom(em, { personId: standInId, gridcode }, () => personId);
}

/** What an officer of the street had waits to be accepted by another one. */
export async function handBackToStreet(
  em: SqlEntityManager,
  { personId, gridcode }: { personId: string; gridcode: string },
): Promise<void> {
  await giveFrom(em, { personId, gridcode }, () => undefined);
}

/** Gives the open matters that `personId` has below the grid to whom `ownerOf` says, but for those of another post there. */
async function giveFrom(
  em: SqlEntityManager,
  { personId, gridcode }: { personId: string; gridcode: string },
  ownerOf: (posts: PostEntity[], gridCode: string) => string | undefined,
): Promise<void> {
  const matters = await em.find(
    MatterEntity,
    {
      handlerId: personId,
      status: { $in: [...handledStatuses] },
      // It may have followed its grid already, whose closing ended the post.
      $or: [{ gridCode: codesBelow(gridcode) }, { formerGridCode: codesBelow(gridcode) }],
    },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  if (matters.length === 0) return;
  const street = gridcode.slice(0, 9);
  const near = { $or: [{ gridCode: street }, { gridCode: codesBelow(gridcode.slice(0, 12)) }] };
  const posts = await em.find(PostEntity, { ...near, endedAt: null });
  for (const matter of matters) {
    const stillServes = posts.some((post) => actingIn(post) === personId && isWithin(matter.gridCode, post.gridCode));
    if (stillServes) continue;
    // Never to whom it complains of.
    const others = posts.filter((post) => actingIn(post) !== matter.aboutPersonId);
    await handOver(em, matter, ownerOf(others, matter.gridCode) ?? null);
    if (matter.severity === 'EMERGENCY' && matter.handlerId === null)
      await callAgain(em, matter.id, await momentOf(em));
  }
}

/** Gives a matter to another handler, or lets it wait to be accepted again. */
export async function handOver(em: SqlEntityManager, matter: MatterEntity, handlerId: string | null): Promise<void> {
  const { status: fromStatus, handlerId: formerHandlerId } = matter;
  if (formerHandlerId == null) return;
  const toStatus = handlerId === null ? 'REPORTED' : fromStatus;
  await endAssignment(em, matter.id, { outcome: 'HANDED_OVER' });
  // What was verified before it was reopened no longer is, and the verifier may be the very one who takes over.
  em.assign(matter, { handlerId, assignedById: null, status: toStatus, verifierId: null, verifiedAt: null });
  if (handlerId === null) em.assign(matter, { acceptedAt: null, ...notOnHold(matter) });
  const event = { action: 'HAND_OVER', fromStatus, toStatus, actorId: null } as const;
  em.create(MatterEventEntity, { id: newId(), matterId: matter.id, ...event, ...(await nextStep(em, matter.id)) });
  const { subject, gridCode, data } = matterFactOf(matter);
  record(em, 'matter.handed_over.v1', { subject, gridCode, data: { ...data, formerHandlerId } });
}

/** Nobody's is not put off: it waits to be accepted. */
function notOnHold({ holds }: MatterEntity) {
  const to = new Date().toISOString();
  const ended = holds.map((hold) => (hold.to === null ? { ...hold, to } : hold));
  return { holds: ended, holdUntil: null, holdReason: null, holdApprovedById: null };
}
