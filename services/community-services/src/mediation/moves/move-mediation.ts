import type { Actor } from '@microgrid/access/actor';
import { shareLockInTransaction } from '@microgrid/database/advisory-lock';
import { momentOf } from '@microgrid/database/moment';
import { keepAnswer } from '@microgrid/database/write-once';
import { Conflict, Forbidden, NotFound } from '@microgrid/subgraph/errors';
import { storedId } from '@microgrid/subgraph/ids';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { isFor, openMoves, requireMove } from '@microgrid/subgraph/state-table';
import { expectVersion } from '@microgrid/subgraph/write';
import type { WriteInput } from '@microgrid/subgraph/write-input';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { postsOf } from '../../post/still-serves.ts';
import { MediationSealEntity } from '../file/mediation-seal.entity.ts';
import { MediationEntity } from '../mediation.entity.ts';
import { mediationsOf } from '../mediation.list.ts';
import { mayReadMediation, mediationParts, type MediationFacts } from '../mediation.policy.ts';
import { hindranceOf, mediationMoves, offeredMediationMoves } from '../mediation.states.ts';
import type { MediationAction } from '../mediation.terms.ts';
import { MediationPartyEntity } from '../parties/mediation-party.entity.ts';
import { MediatorEntity } from '../parties/mediator.entity.ts';

/** A move that is being made: the mediation is locked, and the caller may make it. */
export interface MediationDeed {
  readonly em: SqlEntityManager;
  readonly mediation: MediationEntity;
  readonly actor: Actor;
  readonly subject: string;
  /** The caller's name in the file; null of whoever is no party. */
  readonly pseudonym: string | null;
  readonly isMediator: boolean;
  readonly at: Date;
  /** The day in Asia/Shanghai. */
  readonly today: string;
}

interface MoveInput extends WriteInput {
  readonly mediationId: string;
  readonly expectedVersion?: number;
}

interface Step {
  readonly action: MediationAction;
  /** Rests on who serves there, who must therefore still be in post when this is committed. */
  readonly restsOnPosts?: true;
  readonly make: (deed: MediationDeed) => void | Promise<void>;
}

/**
 * Makes one move of a mediation, as the state table allows it to the caller.
 * @throws NotFound, Conflict (another version or state), Forbidden (not for this caller)
 */
export async function moveMediation(context: Context, input: MoveInput, { action, restsOnPosts, make }: Step) {
  const { actor } = context;
  const subject = signedIn(actor);
  const moved = await context.write(input, async (em) => {
    if (restsOnPosts === true) await holdPosts(em, storedId(input.mediationId));
    const found = await lockMediation(em, storedId(input.mediationId), actor);
    const { mediation, facts, pseudonym } = found;
    if (input.expectedVersion !== undefined) expectVersion(mediation, input.expectedVersion);
    const at = await momentOf(em);
    const today = shanghaiDate(at);
    const hasAnswered = action === 'ANSWER' && !facts.isMediator && (await answeredBy(em, mediation.id, pseudonym));
    requireMediationMove(mediation, { actor, action, day: today, facts, hasAnswered });
    await make({ em, mediation, actor, subject, pseudonym, isMediator: facts.isMediator, at, today });
    await em.flush();
    keepAnswer(em, progressOf(mediation));
    return mediation;
  });
  return mediationAnswer(context, moved);
}

/** Before the mediation is locked: whoever ends a post holds those back first, and then takes its holder off. */
async function holdPosts(em: SqlEntityManager, id: string): Promise<void> {
  const seen = await em.findOne(MediationEntity, id, { disableIdentityMap: true });
  if (seen !== null) await shareLockInTransaction(em, postsOf(seen.gridCode));
}

/**
 * The mediation with a row lock, so that of two simultaneous deeds the second sees the first, and what the caller is to it.
 * @throws NotFound where the caller may not see it.
 */
async function lockMediation(em: SqlEntityManager, id: string, actor: Actor) {
  const mediation = await em.findOne(MediationEntity, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const personId = signedIn(actor);
  const seal = mediation && (await em.findOne(MediationSealEntity, { mediationId: id, personId }));
  const named = mediation && (await em.findOne(MediatorEntity, { mediationId: id, personId, status: 'ACTIVE' }));
  const own = { isParty: seal !== null, isMediator: named !== null };
  const facts: MediationFacts | null = mediation && Object.assign({}, mediation, own);
  if (mediation === null || facts === null || !mayReadMediation(actor, facts)) {
    throw new NotFound('there is no such mediation');
  }
  return { mediation, facts, pseudonym: seal?.pseudonym ?? null };
}

async function answeredBy(em: SqlEntityManager, mediationId: string, pseudonym: string | null): Promise<boolean> {
  if (pseudonym === null) return false;
  return (await em.count(MediationPartyEntity, { mediationId, pseudonym, hasConsented: { $ne: null } })) > 0;
}

interface Asked {
  readonly actor: Actor;
  readonly action: MediationAction;
  readonly day: string;
  readonly facts: MediationFacts;
  readonly hasAnswered: boolean;
}

/** Refuses a move that the state, the caller's part or, on `day`, the mediation itself does not allow. */
function requireMediationMove(mediation: MediationEntity, { actor, action, day, facts, hasAnswered }: Asked): void {
  const { id: subject, status } = mediation;
  const parts = mediationParts(actor, facts);
  if (action === 'START' && status === 'PROPOSED') {
    const others = openMoves(mediationMoves, offeredMediationMoves, { status, parts });
    const possible = others.join(', ') || 'nothing for you';
    throw new Conflict(`START is not possible yet: not all said yes; possible now: ${possible}`, subject);
  }
  requireMove(mediationMoves, action, { status, subject, offered: offeredMediationMoves });
  const move = mediationMoves[action];
  if (!isFor(move, parts)) {
    throw new Forbidden(`${action} of this mediation is not for you`, `to be its ${move.by.join(' or ')}`);
  }
  const hindrance = hindranceOf(action, Object.assign({}, mediation, { hasAnswered }), day);
  if (hindrance !== undefined) throw new Conflict(`${action} is not possible: ${hindrance}`, subject);
}

type Progress = Pick<
  MediationEntity,
  'status' | 'version' | 'openedOn' | 'dueOn' | 'outcome' | 'followUpOn' | 'followedUpAt'
>;

/** How far a mediation has come, which later moves change: what a write sent again is told as it was. */
export function progressOf({ status, version, ...mediation }: Progress) {
  const { openedOn = null, dueOn = null, outcome = null, followUpOn = null, followedUpAt: at } = mediation;
  // Moments that were kept for a retry are texts.
  const followedUpAt = at == null ? null : new Date(at);
  return { status, version, openedOn, dueOn, outcome, followUpOn, followedUpAt };
}

/** The mediation as the move left it; to whom may not read it any more, by what was written. */
export async function mediationAnswer(context: Context, moved: MediationEntity) {
  const [mediation] = await mediationsOf([{ id: moved.id }], context);
  const unread = { isParty: false, isMediator: false, myPseudonym: null };
  return Object.assign({}, mediation ?? Object.assign({}, moved, unread), progressOf(moved));
}
