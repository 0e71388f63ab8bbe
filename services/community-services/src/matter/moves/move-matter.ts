import type { Actor } from '@microgrid/access/actor';
import { keepAnswer } from '@microgrid/database/write-once';
import { record } from '@microgrid/facts/record';
import { Forbidden, NotFound } from '@microgrid/subgraph/errors';
import { newId } from '@microgrid/subgraph/ids';
import { expectVersion } from '@microgrid/subgraph/write';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { isFor, requireMove } from '@microgrid/subgraph/state-table';
import { requireStillServes } from '../../post/still-serves.ts';
import { MatterEventEntity } from '../history/matter-event.entity.ts';
import { nextStep } from '../history/next-step.ts';
import { matterFactOf } from '../matter.facts.ts';
import { mattersOf } from '../matter.list.ts';
import { MatterReporterEntity } from '../reporter/matter-reporter.entity.ts';
import { MatterEntity } from '../matter.entity.ts';
import type { MatterChangeInput } from './move-matter.input.ts';
import { matterParts, mayRead } from '../matter.policy.ts';
import { movesAt, reporterMoves, type MatterMoveName, offeredMatterMoves } from '../matter.states.ts';

/** What every move answers when it cannot be made; part of each mutation's description. */
export const moveErrors =
  'NOT_FOUND when there is none that the caller may see; CONFLICT from another version or state; FORBIDDEN to others.';

/** What a move changes besides the status. */
type Change = Partial<
  Pick<
    MatterEntity,
    'acceptedAt' | 'resolvedAt' | 'verifiedAt' | 'closedAt' | 'handlerId' | 'verifierId' | 'resolution'
  >
>;

interface Step {
  readonly action: MatterMoveName;
  readonly fact: 'matter.accepted.v1' | 'matter.resolved.v1' | 'matter.verified.v1' | 'matter.closed.v1';
  readonly note?: string | null | undefined;
  /** Makes the caller the handler, who must therefore still be in post when this is committed. */
  readonly givesToCaller?: true;
  /** `actorId` is null for what the reporter does as such. */
  readonly change: (by: { actorId: string | null; at: Date }) => Change;
}

/**
 * Makes one move of a matter, as the state table allows it to the caller, and writes it into the history and the outbox.
 * @throws NotFound, Conflict (another version or state, or the caller's post has ended), Forbidden (not for this caller)
 */
export async function moveMatter(context: Context, input: MatterChangeInput, step: Step) {
  const { actor } = context;
  const subject = signedIn(actor);
  const moved = await context.write(input, async (em) => {
    const { matter, isMine } = await lockMovable(em, input, { actor, action: step.action });
    if (step.givesToCaller === true) await requireStillServes(em, subject, matter.gridCode);
    const isReporter = isMine && reporterMoves.includes(step.action);
    const { at, step: place } = await nextStep(em, matter.id);
    const by = { actorId: isReporter ? null : subject, at };
    const { status: fromStatus } = matter;
    const toStatus = movesAt(matter.level)[step.action].to;
    em.assign(matter, { ...step.change(by), status: toStatus });
    const { action, note = null } = step;
    const event = { id: newId(), matterId: matter.id, step: place, action, fromStatus, toStatus, note };
    em.create(MatterEventEntity, { ...event, ...by });
    record(em, step.fact, matterFactOf(matter));
    // Now, for the version that it has then.
    await em.flush();
    keepAnswer(em, progressOf(matter));
    return matter;
  });
  const [matter] = await mattersOf([{ id: moved.id }], context);
  // Who sends a move again after the post that gave the right has ended is told what was told then, and may not read it.
  return asMoved(matter ?? moved, { progress: progressOf(moved), handlerId: step.givesToCaller && subject });
}

/** How far a matter has come, which later moves change. */
interface Progress extends Pick<MatterEntity, 'status' | 'version' | Moment> {}

type Moment = 'acceptedAt' | 'resolvedAt' | 'verifiedAt' | 'closedAt';

/** Moments that were kept for a retry are texts. */
function progressOf({ status, version, acceptedAt, resolvedAt, verifiedAt, closedAt }: Progress): Progress {
  const moment = (kept: Date | null | undefined) => (kept == null ? null : new Date(kept));
  return {
    status,
    version,
    acceptedAt: moment(acceptedAt),
    resolvedAt: moment(resolvedAt),
    verifiedAt: moment(verifiedAt),
    closedAt: moment(closedAt),
  };
}

/** The matter as the move left it, for whoever sends the move again after it went on. */
function asMoved<M extends Progress & Pick<MatterEntity, 'handlerId' | 'resolution'>>(
  matter: M,
  { progress, handlerId = matter.handlerId }: { progress: Progress; handlerId: string | null | undefined },
): M {
  const resolution = progress.resolvedAt == null ? null : matter.resolution;
  return { ...matter, ...progress, handlerId, resolution };
}

/** Loads the matter with a row lock, so that of two simultaneous moves the second sees the first. */
async function lockMovable(
  em: SqlEntityManager,
  { matterId, expectedVersion }: MatterChangeInput,
  { actor, action }: { actor: Actor; action: MatterMoveName },
): Promise<{ matter: MatterEntity; isMine: boolean }> {
  const matter = await em.findOne(MatterEntity, matterId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const reporter = await em.findOne(MatterReporterEntity, matterId);
  if (matter === null) throw new NotFound('there is no such matter');
  const { gridCode, severity, level, handlerId } = matter;
  const facts = { gridCode, severity, level, handlerId, isMine: reporter?.personId === actor.subject };
  if (!mayRead(actor, facts)) throw new NotFound('there is no such matter');
  expectVersion(matter, expectedVersion);
  const moves = movesAt(level);
  requireMove(moves, action, { status: matter.status, subject: matterId, offered: offeredMatterMoves });
  if (!isFor(moves[action], matterParts(actor, facts))) {
    throw new Forbidden(`${action} of this matter is not for you`, `to be its ${moves[action].by.join(' or ')}`);
  }
  return { matter, isMine: facts.isMine };
}
