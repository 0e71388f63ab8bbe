import { newId } from '@microgrid/subgraph/ids';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { EmergencyEntity } from '../emergency.entity.ts';
import { tellAnswered, tellCalled, type OfMatter } from '../emergency.facts.ts';
import { callListAt } from './call-list.ts';
import { callsToCome, nextCalls, waitMs, type PlannedCall } from './chain.ts';
import { EmergencyCallEntity } from './emergency-call.entity.ts';

/** A matter that somebody is called to. */
export interface CalledTo extends OfMatter {
  readonly aboutPersonId?: string | null | undefined;
}

interface Chain {
  readonly emergency: EmergencyEntity;
  readonly matter: CalledTo;
  readonly at: Date;
}

/**
 * Calls the next step that has somebody to call, notes who did not answer in time, and sets the timer: all in the
 * transaction of the caller, who holds the lock of the matter. So each call is made once or not at all.
 */
export async function callOn(em: SqlEntityManager, { emergency, matter, at }: Chain): Promise<void> {
  const made = await callsMade(em, emergency.id);
  for (const call of made.filter((one) => isUnanswered(one, emergency, at))) {
    call.answer = 'UNANSWERED';
    tellAnswered(em, matter, call);
  }
  const list = await callListAt(em, matter, at);
  const called = new Set(made.flatMap(({ personId }) => personId ?? []));
  const { step, calls } = nextCalls(list, { step: emergency.step, called });
  const answerBy = new Date(at.getTime() + waitMs(step));
  const toCome = callsToCome(list, { step, called: new Set([...called, ...peopleOf(calls)]) });
  await writeCalls(em, emergency.id, { calls, calledAt: at, answerBy, toCome });
  for (const call of calls) tellCalled(em, matter, { ...call, answerBy });
  emergency.step = step;
  emergency.nextCallAt = answerBy;
}

/** Whether nothing was said in time; to be silent while another one was coming is no fault. */
function isUnanswered(call: EmergencyCallEntity, { acknowledgedAt }: EmergencyEntity, at: Date): boolean {
  const { personId, answer, calledAt, answerBy } = call;
  if (answer != null || personId == null || calledAt == null || answerBy == null || answerBy > at) return false;
  return acknowledgedAt == null || acknowledgedAt < calledAt || acknowledgedAt > answerBy;
}

/**
 * Tells those who are on call of an emergency that somebody goes to already; nobody further is called. It is no call on
 * their shift: there was nothing to answer.
 */
export async function tellOnCall(em: SqlEntityManager, { emergency, matter, at }: Chain): Promise<void> {
  const list = await callListAt(em, matter, at);
  const { step, calls } = nextCalls(list, { step: 0, called: new Set() });
  const told = calls.map((call) => ({ ...call, shiftId: null }));
  const answerBy = new Date(at.getTime() + waitMs(step));
  await writeCalls(em, emergency.id, {
    calls: told,
    calledAt: at,
    answerBy: null,
    toCome: callsToCome(list, { step, called: new Set(peopleOf(told)) }),
  });
  for (const call of told) tellCalled(em, matter, { ...call, answerBy });
  emergency.step = step;
}

/** The calls that were made; none to a reporter, who may not see them. */
export function callsMade(em: SqlEntityManager, emergencyId: string): Promise<EmergencyCallEntity[]> {
  return em.find(
    EmergencyCallEntity,
    { emergencyId, calledAt: { $ne: null } },
    { orderBy: { step: 'asc', id: 'asc' } },
  );
}

function peopleOf(calls: readonly PlannedCall[]): string[] {
  return calls.flatMap(({ personId }) => personId ?? []);
}

interface Written {
  readonly calls: readonly PlannedCall[];
  readonly calledAt: Date;
  /** By when each of them must be answered; null when there is nothing to answer. */
  readonly answerBy: Date | null;
  /** What would be called next, in place of what was foreseen before. */
  readonly toCome: readonly PlannedCall[];
}

/** Past row-level security: whoever reports may not see who is called. */
async function writeCalls(em: SqlEntityManager, emergencyId: string, written: Written): Promise<void> {
  const { calls, calledAt: called, answerBy, toCome } = written;
  const rows = [
    ...calls.map((call) => ({ ...rowOf(call), called, until: call.personId === null ? null : answerBy })),
    ...toCome.map((call) => ({ ...rowOf(call), called: null, until: null })),
  ];
  await em.execute('select community_services.call_to_emergency(?, ?::json)', [emergencyId, JSON.stringify(rows)]);
}

function rowOf({ step, callee, personId: person, shiftId: shift }: PlannedCall) {
  return { id: newId(), step, callee, person, shift };
}
