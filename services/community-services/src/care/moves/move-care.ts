import type { Actor } from '@microgrid/access/actor';
import { shareLockInTransaction } from '@microgrid/database/advisory-lock';
import { momentOf } from '@microgrid/database/moment';
import { keepAnswer } from '@microgrid/database/write-once';
import { Conflict, Forbidden, NotFound } from '@microgrid/subgraph/errors';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { isFor, requireMove } from '@microgrid/subgraph/state-table';
import { expectVersion } from '@microgrid/subgraph/write';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { postsOf } from '../../post/still-serves.ts';
import { CareNeedEntity } from '../care-need.entity.ts';
import { careNeedsOf } from '../care-need.list.ts';
import { careParts, mayReadCare } from '../care.policy.ts';
import { careMoves, hindranceOf, offeredCareMoves, statusAfter } from '../care.states.ts';
import type { CareAction } from '../care.terms.ts';
import { CareContactEntity } from '../contact/care-contact.entity.ts';
import type { CareChangeInput } from './care-change.input.ts';

/** A move that is being made: the need is locked, and the caller may make it. */
export interface CareDeed {
  readonly em: SqlEntityManager;
  readonly need: CareNeedEntity;
  readonly actor: Actor;
  readonly subject: string;
  readonly isMine: boolean;
  readonly at: Date;
  /** The day in Asia/Shanghai. */
  readonly today: string;
}

interface Step {
  readonly action: CareAction;
  /** Rests on who serves there, who must therefore still be in post when this is committed. */
  readonly restsOnPosts?: true;
  /** What it does besides the state. */
  readonly make: (deed: CareDeed) => void | Promise<void>;
}

/** Makes one move of a care need, as the state table allows it to the caller. */
export async function moveCare(context: Context, input: CareChangeInput, { action, restsOnPosts, make }: Step) {
  const { actor } = context;
  const subject = signedIn(actor);
  const moved = await context.write(input, async (em) => {
    if (restsOnPosts === true) await holdPosts(em, input.careNeedId);
    const { need, isMine } = await lockNeed(em, input.careNeedId, actor);
    expectVersion(need, input.expectedVersion);
    const at = await momentOf(em);
    const deed = { em, need, actor, subject, isMine, at, today: shanghaiDate(at) };
    requireCareMove(deed, { action, day: deed.today });
    const status = statusAfter(action, need.status);
    await make(deed);
    if (need.status !== status) need.status = status;
    await em.flush();
    keepAnswer(em, progressOf(need));
    return need;
  });
  return careAnswer(context, moved);
}

/** Before the need is locked: whoever ends a post holds those back first, and then gives the needs of its holder back. */
async function holdPosts(em: SqlEntityManager, needId: string): Promise<void> {
  const seen = await em.findOne(CareNeedEntity, needId, { disableIdentityMap: true });
  if (seen !== null) await shareLockInTransaction(em, postsOf(seen.gridCode));
}

/**
 * The need with a row lock, so that of two simultaneous deeds the second sees the first.
 * @throws NotFound where the caller may not see it.
 */
async function lockNeed(em: SqlEntityManager, id: string, actor: Actor) {
  const found = await findNeed(em, id, actor);
  if (found === null) throw new NotFound('there is no such care need');
  return found;
}

/** The same, or null where there is none that the caller may see. */
export async function findNeed(em: SqlEntityManager, id: string, actor: Actor) {
  const need = await em.findOne(CareNeedEntity, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const isMine = need !== null && (await isOfCaller(em, need.id, actor));
  return need !== null && mayReadCare(actor, factsOf(need, isMine)) ? { need, isMine } : null;
}

/** What the policy wants to know of a stored need. */
function factsOf({ gridCode, status, visitorId = null, proposedById = null }: CareNeedEntity, isMine: boolean) {
  return { gridCode, status, visitorId, proposedById, isMine };
}

/** Refuses a move that the state, the caller's part or, on `day`, the need itself does not allow. */
export function requireCareMove(
  { need, actor, isMine }: Pick<CareDeed, 'need' | 'actor' | 'isMine'>,
  { action, day }: { action: CareAction; day: string },
): void {
  const { id: subject, status } = need;
  requireMove(careMoves, action, { status, subject, offered: offeredCareMoves });
  const move = careMoves[action];
  if (!isFor(move, careParts(actor, factsOf(need, isMine)))) {
    throw new Forbidden(`${action} of this care need is not for you`, `to be its ${move.by.join(' or ')}`);
  }
  const hindrance = hindranceOf(action, need, day);
  if (hindrance !== undefined) throw new Conflict(`${action} is not possible: ${hindrance}`, subject);
}

async function isOfCaller(em: SqlEntityManager, needId: string, { subject }: Actor): Promise<boolean> {
  const contact = await em.findOne(CareContactEntity, needId);
  return contact?.personId != null && contact.personId === subject;
}

/** How far a need has come, which later moves change: what a write sent again is told as it was. */
export function progressOf({ status, version, ...need }: CareNeedEntity) {
  const { nextOn = null, nextFrom = null, pausedUntil = null, reviewOn = null, endsOn } = need;
  return { status, version, nextOn, nextFrom, pausedUntil, reviewOn, endsOn };
}

/** The need as the move left it; to whom may not read it any more, by what was written. */
export async function careAnswer(context: Context, moved: CareNeedEntity) {
  const [need] = await careNeedsOf([{ id: moved.id }], context);
  return Object.assign({}, need ?? Object.assign({}, moved, { isMine: false }), progressOf(moved));
}
