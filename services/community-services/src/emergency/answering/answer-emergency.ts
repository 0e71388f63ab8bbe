import type { Actor } from '@microgrid/access/actor';
import { Conflict, Forbidden, Invalid, NotFound } from '@microgrid/subgraph/errors';
import { storedId } from '@microgrid/subgraph/ids';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { isFor } from '@microgrid/subgraph/state-table';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { nextStep, type Place } from '../../matter/history/next-step.ts';
import { MatterEntity } from '../../matter/matter.entity.ts';
import { servingThere } from '../../post/serving-there.ts';
import { EmergencyCallEntity } from '../chain/emergency-call.entity.ts';
import { readableMatter } from '../../matter/moves/readable-matter.ts';
import { EmergencyEntity } from '../emergency.entity.ts';
import { emergenciesOf } from '../emergency.list.ts';
import { emergencyParts, type EmergencyFacts } from '../emergency.policy.ts';
import { emergencyMoves } from '../emergency.states.ts';
import type { EmergencyAction } from '../emergency.terms.ts';
import type { AnswerEmergencyInput } from './answer-emergency.input.ts';
import { answeredAtOf } from './answered-at.ts';
import { EmergencyResponderEntity } from './emergency-responder.entity.ts';

/** What every answer says when it cannot be taken; part of each mutation's description. */
export const answerErrors =
  'NOT_FOUND when there is none that the caller may see, FORBIDDEN to others; BAD_USER_INPUT for a time in the future or before it was raised, and for a person who was not called and does not serve there, or whose service it is about.';

/** An answer that is being entered: matter and emergency are locked, and the caller may enter it. */
export interface Answer {
  readonly em: SqlEntityManager;
  readonly emergency: EmergencyEntity;
  readonly matter: MatterEntity;
  /** Whose answer it is. */
  readonly personId: string;
  /** The person's own call, if there was one. */
  readonly call: EmergencyCallEntity | null;
  /** When the person did so; `place.at` is when it is recorded. */
  readonly at: Date;
  readonly place: Place;
}

interface Step {
  readonly action: EmergencyAction;
  readonly make: (answer: Answer) => Promise<void>;
}

/** Enters what somebody does about an emergency, in the order of the locks that all who move a matter take. */
export async function answerEmergency(context: Context, input: AnswerEmergencyInput, { action, make }: Step) {
  const { actor } = context;
  const subject = signedIn(actor);
  const matterId = storedId(input.matterId);
  const answered = await context.write(input, async (em) => {
    const { matter, emergency, facts } = await lockReadable(em, matterId, actor);
    requirePossible(action, { emergency, parts: emergencyParts(actor, facts) });
    const place = await nextStep(em, matterId);
    const personId = input.personId == null ? subject : storedId(input.personId);
    const call = await em.findOne(EmergencyCallEntity, { emergencyId: matterId, personId, calledAt: { $ne: null } });
    if (personId !== subject) await requirePossiblePerson(em, matter, { personId, isCalled: call !== null });
    const at = answeredAtOf({ said: input.at, field: 'at', raisedAt: matter.reportedAt, now: place.at });
    await make({ em, emergency, matter, personId, call, at, place });
    return emergency;
  });
  const [emergency] = await emergenciesOf([{ id: answered.id }], context);
  return emergency;
}

async function lockReadable(em: SqlEntityManager, matterId: string, actor: Actor) {
  const found = await readableMatter(em, matterId, { actor, lockMode: LockMode.PESSIMISTIC_WRITE });
  const emergency = await em.findOne(EmergencyEntity, matterId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (found === null || emergency === null) throw new NotFound('there is no such emergency');
  const { matter, own: ofMatter } = found;
  const own = { emergencyId: matterId, personId: actor.subject };
  const isResponder = actor.subject !== null && (await em.count(EmergencyResponderEntity, own)) > 0;
  const facts: EmergencyFacts = { gridCode: matter.gridCode, isCalled: ofMatter.isCalled, isResponder };
  return { matter, emergency, facts };
}

interface Asked {
  readonly emergency: EmergencyEntity;
  readonly parts: ReturnType<typeof emergencyParts>;
}

function requirePossible(action: EmergencyAction, { emergency, parts }: Asked): void {
  const move = emergencyMoves[action];
  // Who enters what somebody phoned need not have been called.
  const isPhoned = action === 'PASS' && parts.includes('SERVING');
  if (!isFor(move, parts) && !isPhoned) {
    throw new Forbidden(`${action} of this emergency is not for you`, `to be ${move.by.join(' or ')}`);
  }
  if (move.from.some((status) => status === emergency.status)) return;
  throw new Conflict(`${action} is not possible: the emergency is ${emergency.status}`, emergency.id);
}

interface Named {
  readonly personId: string;
  readonly isCalled: boolean;
}

/** Nobody is called to what complains of them, nor comes to it: they never see it. */
async function requirePossiblePerson(em: SqlEntityManager, matter: MatterEntity, { personId, isCalled }: Named) {
  const isThere = isCalled || (await servingThere(em, matter.gridCode, [personId])).has(personId);
  if (isThere && personId !== matter.aboutPersonId) return;
  const message = isThere
    ? 'must be somebody else: it is about their own service'
    : 'must be somebody who was called, or serves there';
  throw new Invalid([{ field: 'personId', message }]);
}
