import type { Actor } from '@microgrid/access/actor';
import { keepAnswer } from '@microgrid/database/write-once';
import type { FactType } from '@microgrid/facts/catalogue';
import { record } from '@microgrid/facts/record';
import { Conflict, Forbidden, Invalid, NotFound } from '@microgrid/subgraph/errors';
import { newId } from '@microgrid/subgraph/ids';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { isFor, requireMove } from '@microgrid/subgraph/state-table';
import { expectVersion } from '@microgrid/subgraph/write';
import type { WriteInput } from '@microgrid/subgraph/write-input';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { endWithMatter } from '../../emergency/end-emergency.ts';
import { requireStillServes } from '../../post/still-serves.ts';
import type { WorkRole } from '../../work-role/work-role.terms.ts';
import { MatterEventEntity } from '../history/matter-event.entity.ts';
import { nextStep, type Place } from '../history/next-step.ts';
import { MatterEntity } from '../matter.entity.ts';
import { matterFactOf } from '../matter.facts.ts';
import { mattersOf } from '../matter.list.ts';
import { matterParts } from '../matter.policy.ts';
import {
  hindranceOf,
  movesAt,
  offeredMatterMoves,
  reporterMoves,
  statusAfter,
  type MatterMoveName,
} from '../matter.states.ts';
import type { MatterStatus } from '../matter.terms.ts';
import { asMoved, progressOf } from './as-moved.ts';
import { readableMatter, type Own } from './readable-matter.ts';

/** A move that is being made: the matter is locked, and the caller may make it. */
export interface Deed {
  readonly em: SqlEntityManager;
  readonly matter: MatterEntity;
  readonly actor: Actor;
  readonly subject: string;
  /** Whether the caller reported it. */
  readonly isMine: boolean;
  /** Null for what the reporter does as such. */
  readonly actorId: string | null;
  readonly at: Date;
  /** As what somebody who serves does it. */
  readonly workRole: WorkRole | null;
}

/** What a move does besides changing the state. */
export interface Made {
  /** Where it leads, when that is not where the table says. */
  readonly status?: MatterStatus;
  readonly change?: Partial<Omit<MatterEntity, 'id' | 'number' | 'version' | 'status'>>;
  /** Tells the others, of the matter as it is now. */
  readonly tell?: (matter: MatterEntity) => void;
  /** What comes last, when all else is stored: such as what hides the matter from the caller. */
  readonly last?: () => Promise<void>;
}

interface Step {
  readonly action: MatterMoveName;
  /** What is said to it, in the history. */
  readonly note?: string | null | undefined;
  /** Gives the matter to the caller, who must therefore still be in post when this is committed. */
  readonly givesToCaller?: true;
  /** Leaves nothing in the history. */
  readonly isUnseen?: true;
  readonly make: (deed: Deed) => Made | Promise<Made>;
}

interface MoveInput extends WriteInput {
  readonly matterId: string;
  readonly expectedVersion?: number;
  readonly workRole?: WorkRole | null;
}

/**
 * Makes one move of a matter, as the state table allows it to the caller, and writes it into the history and the outbox.
 * @throws NotFound, Conflict (another version or state, or the caller's post has ended), Forbidden (not for this caller)
 */
export async function moveMatter(context: Context, input: MoveInput, step: Step) {
  const { actor } = context;
  const subject = signedIn(actor);
  const moved = await context.write(input, async (em) => {
    const matter = await moveWithin(em, { input, actor }, step);
    keepAnswer(em, progressOf(matter));
    return matter;
  });
  const [matter] = await mattersOf([{ id: moved.id }], context);
  // Who sends a move again after the post that gave the right has ended is told what was told then, and may not read it.
  const answer = matter ?? Object.assign({}, moved, { isMine: false, isCalled: false, isOnDuty: false });
  return asMoved(answer, { progress: progressOf(moved), handlerId: step.givesToCaller && subject });
}

/**
 * The same within a write that makes something besides, and answers with that.
 * @throws as `moveMatter`
 */
export async function moveWithin(
  em: SqlEntityManager,
  { input, actor }: { input: MoveInput; actor: Actor },
  step: Step,
): Promise<MatterEntity> {
  const subject = signedIn(actor);
  const { matter, own } = await lockReadable(em, input, actor);
  const place = await nextStep(em, matter.id);
  requireMovable(matter, { actor, own, action: step.action, now: place.at });
  if (step.givesToCaller === true) await requireStillServes(em, subject, matter.gridCode);
  const isReporter = own.isMine && reporterMoves.includes(step.action);
  const { workRole = null } = input;
  if (isReporter && workRole !== null)
    throw new Invalid([{ field: 'workRole', message: 'is of who serves: you reported it' }]);
  const by = { actor, subject, isMine: own.isMine, actorId: isReporter ? null : subject, workRole };
  await make({ em, matter, ...by, at: place.at }, step, place);
  return matter;
}

/** The fact of a move that says no more than how the matter is. */
export function tells<Type extends PlainMatterFact>({ em }: Deed, type: Type) {
  return (matter: MatterEntity) => record(em, type, matterFactOf(matter));
}

type PlainMatterFact = Extract<
  FactType,
  `matter.${'accepted' | 'returned' | 'referred_elsewhere' | 'cancelled' | 'started' | 'resumed' | 'resolved' | 'verified' | 'closed'}.v1`
>;

async function make(deed: Deed, step: Step, { step: place }: Place): Promise<void> {
  const { em, matter, actorId, workRole, at } = deed;
  const { action, note = null } = step;
  const { status: fromStatus, level: before } = matter;
  const { change, tell, last, status } = await step.make(deed);
  const toStatus = status ?? statusAfter(movesAt(before)[action], fromStatus);
  em.assign(matter, { ...change, status: toStatus });
  if (step.isUnseen !== true) {
    // What is low is told to nobody but the reporter.
    const level = matter.level === before || matter.level < 'L2' ? null : matter.level;
    const event = { id: newId(), matterId: matter.id, step: place, action, fromStatus, toStatus, level, note };
    em.create(MatterEventEntity, { ...event, actorId, workRole, at });
  }
  tell?.(matter);
  // Now, for the version that it has then.
  await em.flush();
  await endWithMatter(em, matter, at);
  await last?.();
}

/** Loads the matter with a row lock, so that of two simultaneous moves the second sees the first. */
async function lockReadable(em: SqlEntityManager, { matterId, expectedVersion }: MoveInput, actor: Actor) {
  const found = await readableMatter(em, matterId, { actor, lockMode: LockMode.PESSIMISTIC_WRITE });
  if (found === null) throw new NotFound('there is no such matter');
  if (expectedVersion !== undefined) expectVersion(found.matter, expectedVersion);
  return found;
}

interface Asked {
  readonly actor: Actor;
  readonly own: Own;
  readonly action: MatterMoveName;
  readonly now: Date;
}

function requireMovable(matter: MatterEntity, { actor, own, action, now }: Asked): void {
  const { id: subject, status } = matter;
  const moves = movesAt(matter.level);
  // None that the matter itself would refuse.
  const offered = offeredMatterMoves.filter((name) => hindranceOf(name, matter, now) === undefined);
  requireMove(moves, action, { status, subject, offered });
  if (!isFor(moves[action], matterParts(actor, Object.assign({}, matter, own)))) {
    throw new Forbidden(`${action} of this matter is not for you`, `to be its ${moves[action].by.join(' or ')}`);
  }
  const hindrance = hindranceOf(action, matter, now);
  if (hindrance !== undefined) throw new Conflict(`${action} is not possible: ${hindrance}`, subject);
}
