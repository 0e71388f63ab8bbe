import { record } from '@microgrid/facts/record';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { toldGrid } from '../matter/matter.facts.ts';
import type { MatterKind } from '../matter/matter.terms.ts';
import type { PlannedCall } from './chain/chain.ts';
import type { EmergencyCallEntity } from './chain/emergency-call.entity.ts';

/** The matter of an emergency, as far as its facts say where it is. */
export interface OfMatter {
  readonly id: string;
  readonly kind: MatterKind;
  readonly gridCode: string;
}

export function tellCalled(em: SqlEntityManager, matter: OfMatter, call: PlannedCall & { answerBy: Date }): void {
  const { step, callee, personId: calledId, shiftId, answerBy } = call;
  const data = { step, as: callee, calledId, shiftId, answerBy: answerBy.toISOString() };
  record(em, 'emergency.called.v1', { ...of(matter), data });
}

/** Tells the answer that a call has now. */
export function tellAnswered(em: SqlEntityManager, matter: OfMatter, call: EmergencyCallEntity): void {
  const { personId: calledId, shiftId = null, answer, answeredAt, answerBy } = call;
  if (calledId == null || answer == null) return;
  const isInTime = answer === 'COMING' && answeredAt != null && answerBy != null && answeredAt <= answerBy;
  record(em, 'emergency.answered.v1', { ...of(matter), data: { calledId, shiftId, answer, isInTime } });
}

export function tellArrived(
  em: SqlEntityManager,
  matter: OfMatter,
  { responderId, isInTime }: { responderId: string; isInTime: boolean },
): void {
  record(em, 'emergency.arrived.v1', { ...of(matter), data: { responderId, isInTime } });
}

export function tellEnded(em: SqlEntityManager, matter: OfMatter, endedAt: Date): void {
  record(em, 'emergency.ended.v1', { ...of(matter), data: { endedAt: endedAt.toISOString() } });
}

function of(matter: OfMatter) {
  return { subject: matter.id, gridCode: toldGrid(matter) };
}
