import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { newId } from '@microgrid/subgraph/ids';
import { EmergencyResponderEntity } from './answering/emergency-responder.entity.ts';
import { callOn, tellOnCall, type CalledTo } from './chain/call-on.ts';
import { arrivalAwaitedUntil } from './chain/chain.ts';
import { EmergencyEntity } from './emergency.entity.ts';
import { emergencyAfter } from './emergency.states.ts';

interface Start {
  readonly matter: CalledTo & { readonly recordedAt: Date };
  readonly at: Date;
  /** When somebody, who need not be named, was already coming: nobody further is called. */
  readonly answeredAt?: Date | null | undefined;
}

/** Starts to call people to the emergency of a matter, in the transaction that made it one. */
export async function startEmergency(em: SqlEntityManager, { matter, at, answeredAt }: Start): Promise<void> {
  const { id } = matter;
  if (answeredAt == null) {
    const emergency = em.create(EmergencyEntity, { id, status: 'CALLING', step: 0 });
    await em.flush();
    await callOn(em, { emergency, matter, at });
    return em.flush();
  }
  const nextCallAt = arrivalAwaitedUntil(matter.recordedAt, at);
  const answered = { status: 'ACKNOWLEDGED', acknowledgedAt: answeredAt, nextCallAt } as const;
  const emergency = em.create(EmergencyEntity, { id, ...answered, step: 0 });
  await em.flush();
  await em.insert(EmergencyResponderEntity, { id: newId(), emergencyId: id, acknowledgedAt: answeredAt });
  await tellOnCall(em, { emergency, matter, at });
  return em.flush();
}

/** Of a matter that was settled on the spot: whoever settled it was there, and nobody is called. */
export async function enterSettledEmergency(
  em: SqlEntityManager,
  { id, at, answeredAt }: { id: string; at: Date; answeredAt: Date },
): Promise<void> {
  const there = { acknowledgedAt: answeredAt, arrivedAt: answeredAt };
  em.create(EmergencyEntity, { id, status: 'ENDED', step: 0, ...there, endedAt: at });
  return em.flush();
}

/** Lets the chain begin anew with the next turn of the clock, in another grid: nobody who was called is called again. */
export async function callAnew(em: SqlEntityManager, id: string, at: Date): Promise<void> {
  await em.nativeUpdate(EmergencyEntity, { id, status: 'CALLING' }, { step: 0, nextCallAt: at });
}

/** Calls people again with the next turn of the clock, since whoever had it has left and nobody took over. */
export async function callAgain(em: SqlEntityManager, id: string, at: Date): Promise<void> {
  const awaited = { id, status: { $in: ['CALLING' as const, 'ACKNOWLEDGED' as const] } };
  await em.nativeUpdate(EmergencyEntity, awaited, { status: 'CALLING', step: 0, nextCallAt: at });
}

/** Calls people to what turned out to be an emergency, once more when it had been found to be none. */
export async function startOrRestart(em: SqlEntityManager, { matter, at }: Omit<Start, 'answeredAt'>): Promise<void> {
  const emergency = await em.findOne(EmergencyEntity, matter.id);
  if (emergency === null) return startEmergency(em, { matter, at });
  const responders = await em.count(EmergencyResponderEntity, { emergencyId: matter.id });
  emergency.status = emergencyAfter('RESTART', { status: emergency.status, responders });
  emergency.endedAt = null;
  if (emergency.status === 'CALLING') await callOn(em, { emergency, matter, at });
  else emergency.nextCallAt = arrivalAwaitedUntil(at, at);
  return em.flush();
}
