import { holds, type Actor } from '@microgrid/access/actor';
import { momentOf } from '@microgrid/database/moment';
import { keepAnswer } from '@microgrid/database/write-once';
import { Forbidden, NotFound } from '@microgrid/subgraph/errors';
import { storedId } from '@microgrid/subgraph/ids';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { isFor, requireMove } from '@microgrid/subgraph/state-table';
import { expectVersion } from '@microgrid/subgraph/write';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { departmentRoles, handlesFor } from '../../department-post/departments-of.ts';
import { MatterEntity } from '../../matter/matter.entity.ts';
import { mayRead } from '../../matter/matter.policy.ts';
import { forgetDestination } from '../destination/seal-destination.ts';
import { ReferralEntity } from '../referral.entity.ts';
import { tellReferral } from '../referral.facts.ts';
import { referralParts } from '../referral.policy.ts';
import { offeredReferralMoves, openReferralStatuses, referralMoves, type ReferralPart } from '../referral.states.ts';
import type { ReferralAction } from '../referral.terms.ts';
import { answerOf, progressOf } from './as-moved.ts';
import type { ReferralChangeInput } from './move-referral.input.ts';

interface ReferralStep {
  readonly action: ReferralAction;
  /** What is said to it; what was said before stays without. */
  readonly note?: string | null | undefined;
}

/**
 * Makes one move of a referral, as the state table allows it to the caller. With its end the address is forgotten.
 * @throws NotFound, Conflict (another version or state), Forbidden (not for this caller)
 */
export async function moveReferral(context: Context, input: ReferralChangeInput, { action, note }: ReferralStep) {
  const { actor } = context;
  signedIn(actor);
  const moved = await context.write(input, async (em) => {
    const referral = await lockReadable(em, input, { actor, action });
    const { to: status } = referralMoves[action];
    const doneAt = status === 'DONE' ? await momentOf(em) : null;
    em.assign(referral, { status, doneAt, note: note ?? referral.note ?? null });
    tellReferral(em, referral);
    await em.flush();
    if (!openReferralStatuses.some((open) => open === status)) await forgetDestination(em, referral.id);
    keepAnswer(em, progressOf(referral));
    return referral;
  });
  return answerOf(context, moved);
}

interface Asked {
  readonly actor: Actor;
  readonly action: ReferralAction;
}

/** Locked, so that of two who take it at once the second finds it taken. */
async function lockReadable(
  em: SqlEntityManager,
  { referralId, expectedVersion }: ReferralChangeInput,
  { actor, action }: Asked,
): Promise<ReferralEntity> {
  const referral = await em.findOne(ReferralEntity, storedId(referralId), { lockMode: LockMode.PESSIMISTIC_WRITE });
  const parts = referral === null ? [] : await partsOf(em, referral, actor);
  if (referral === null || parts.length === 0) throw new NotFound('there is no such referral');
  expectVersion(referral, expectedVersion);
  const { id: subject, status } = referral;
  requireMove(referralMoves, action, { status, subject, offered: offeredReferralMoves });
  if (isFor(referralMoves[action], parts)) return referral;
  throw new Forbidden(
    `${action} of this referral is not for you`,
    `to be its ${referralMoves[action].by.join(' or ')}`,
  );
}

async function partsOf(em: SqlEntityManager, referral: ReferralEntity, actor: Actor): Promise<ReferralPart[]> {
  const { matterId, departmentId, gridCode } = referral;
  const isForMe = holds(actor, departmentRoles, gridCode) && (await handlesFor(em, actor, departmentId));
  const matter = await em.findOne(MatterEntity, matterId);
  // Whether the caller reported it makes nobody its worker or head.
  const isSeen = matter !== null && mayRead(actor, Object.assign({}, matter, { isMine: false }));
  return referralParts(actor, { isForMe, workGrid: isSeen ? matter.gridCode : null });
}
