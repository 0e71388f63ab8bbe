import { newId } from '@microgrid/subgraph/ids';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { callsMade } from '../chain/call-on.ts';
import { arrivalAwaitedUntil } from '../chain/chain.ts';
import type { EmergencyEntity } from '../emergency.entity.ts';
import { tellAnswered, type OfMatter } from '../emergency.facts.ts';
import { emergencyAfter } from '../emergency.states.ts';
import { EmergencyResponderEntity } from './emergency-responder.entity.ts';

/** Somebody who comes to an emergency, whose matter is locked. */
export interface Coming {
  readonly emergency: EmergencyEntity;
  readonly matter: OfMatter & { readonly recordedAt: Date };
  readonly personId: string;
  /** When the person said so, and when that is recorded. */
  readonly at: Date;
  readonly now: Date;
}

/** Notes that somebody comes, whoever else does: from now on nobody further is called. */
export async function noteComing(em: SqlEntityManager, coming: Coming): Promise<EmergencyResponderEntity> {
  const { emergency, matter, personId, at, now } = coming;
  const call = (await callsMade(em, emergency.id)).find((made) => made.personId === personId);
  if (call !== undefined && call.answer !== 'COMING') {
    em.assign(call, { answer: 'COMING', answeredAt: at });
    tellAnswered(em, matter, call);
  }
  const known = await em.findOne(EmergencyResponderEntity, { emergencyId: emergency.id, personId });
  const responder =
    known ??
    em.create(EmergencyResponderEntity, {
      id: newId(),
      emergencyId: emergency.id,
      personId,
      callee: call?.callee ?? null,
      acknowledgedAt: at,
    });
  emergency.acknowledgedAt = earlier(emergency.acknowledgedAt, at);
  const status = emergencyAfter('ACKNOWLEDGE', { status: emergency.status, responders: 1 });
  if (status !== emergency.status) {
    em.assign(emergency, { status, nextCallAt: arrivalAwaitedUntil(matter.recordedAt, now) });
  }
  await em.flush();
  return responder;
}

export function earlier(one: Date | null | undefined, other: Date): Date {
  return one == null || other < one ? other : one;
}
