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
import type { MatterKind } from '../../matter/matter.terms.ts';
import { readableMatter } from '../../matter/moves/readable-matter.ts';
import { WhistleEntity } from '../whistle.entity.ts';
import type { WhistleOf } from '../whistle.facts.ts';
import { whistleParts, type WhistleFacts } from '../whistle.policy.ts';
import { offeredWhistleMoves, whistleMoves } from '../whistle.states.ts';
import type { WhistleAction } from '../whistle.terms.ts';
import { answerOf, progressOf } from './as-moved.ts';
import type { WhistleChangeInput } from './move-whistle.input.ts';

/** A move that is being made: the whistle and its matter are locked, and the caller may make it. */
export interface WhistleDeed extends WhistleOf {
  readonly subject: string;
  readonly at: Date;
}

interface WhistleStep {
  readonly action: WhistleAction;
  readonly change: (deed: WhistleDeed) => Partial<Omit<WhistleEntity, 'id' | 'status' | 'version'>>;
  /** Tells the others, and does what follows from it, once it is stored. */
  readonly afterwards: (deed: WhistleDeed) => void | Promise<void>;
}

/**
 * Makes one move of a whistle, as the state table allows it to the caller.
 * @throws NotFound, Conflict (another version or state), Forbidden (not for this caller)
 */
export async function moveWhistle(
  context: Context,
  input: WhistleChangeInput,
  { action, change, afterwards }: WhistleStep,
) {
  const { actor } = context;
  const subject = signedIn(actor);
  const moved = await context.write(input, async (em) => {
    const { whistle, kind, facts } = await lockReadable(em, input, actor);
    requireMovable(whistle, { actor, facts, action });
    const deed = { em, whistle, kind, subject, at: await momentOf(em) };
    em.assign(whistle, { ...change(deed), status: whistleMoves[action].to });
    // Now, for the version that it has then, and for what the others look at.
    await em.flush();
    await afterwards(deed);
    keepAnswer(em, progressOf(whistle));
    return whistle;
  });
  return answerOf(context, moved);
}

interface Found {
  readonly whistle: WhistleEntity;
  /** Of its matter. */
  readonly kind: MatterKind;
  readonly facts: WhistleFacts;
}

/** Its matter first, as whatever moves that locks it too: of two last whistles that are done at once, one sees the other. */
async function lockReadable(
  em: SqlEntityManager,
  { whistleId, expectedVersion }: WhistleChangeInput,
  actor: Actor,
): Promise<Found> {
  const id = storedId(whistleId);
  const seen = await em.findOne(WhistleEntity, id);
  if (seen === null) throw noSuchWhistle();
  // Past row-level security: a department does not see the matter.
  const [matter] = await em.execute<{ kind: MatterKind }[]>(
    'select community_services.lock_whistled_matter(?) as kind',
    [seen.matterId],
  );
  const whistle = await em.findOne(WhistleEntity, id, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  const facts = whistle === null ? undefined : await factsFor(em, whistle, actor);
  if (whistle === null || matter === undefined || facts === undefined) throw noSuchWhistle();
  expectVersion(whistle, expectedVersion);
  return { whistle, kind: matter.kind, facts };
}

/** What the policy needs to know; undefined for whoever may not see it. */
async function factsFor(em: SqlEntityManager, whistle: WhistleEntity, actor: Actor): Promise<WhistleFacts | undefined> {
  const { matterId, departmentId, gridCode, handlerId = null } = whistle;
  const isForMe = holds(actor, departmentRoles, gridCode) && (await handlesFor(em, actor, departmentId));
  const found = await readableMatter(em, matterId, { actor });
  if (!isForMe && found === null) return undefined;
  return { workGrid: found?.matter.gridCode ?? gridCode, isForMe, handlerId };
}

interface Asked {
  readonly actor: Actor;
  readonly facts: WhistleFacts;
  readonly action: WhistleAction;
}

function requireMovable({ id: subject, status }: WhistleEntity, { actor, facts, action }: Asked): void {
  requireMove(whistleMoves, action, { status, subject, offered: offeredWhistleMoves });
  if (isFor(whistleMoves[action], whistleParts(actor, facts))) return;
  throw new Forbidden(`${action} of this whistle is not for you`, `to be its ${whistleMoves[action].by.join(' or ')}`);
}

function noSuchWhistle() {
  return new NotFound('there is no such whistle');
}
