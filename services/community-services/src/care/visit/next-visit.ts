import { newId } from '@microgrid/subgraph/ids';
import { plusDays } from '@microgrid/subgraph/shanghai-date';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { CareNeedEntity } from '../care-need.entity.ts';
import { generalGridOf } from '../care.policy.ts';
import { dueAfter } from '../care.rhythm.ts';
import { isPausedOn } from '../care.states.ts';
import { CareVisitEntity } from './care-visit.entity.ts';
import { tellDropped, tellDue } from './care-visit.facts.ts';

interface Plan {
  /** The day after which it is due, the first of the rhythm. */
  readonly after: string;
  /** From when on it can be made. */
  readonly from: string;
  readonly today: string;
}

/**
 * Puts down the next contact of a need, whose row is locked and which has none to come; none that would come after its end.
 * One that would fall into a pause comes the day after it, and the rhythm goes on from there.
 */
export function planVisit(em: SqlEntityManager, need: CareNeedEntity, { after, from, today }: Plan): void {
  const { id: needId, gridCode, rhythm, mode, visitorId } = need;
  if (rhythm == null || mode == null || visitorId == null || need.anchorOn == null) {
    throw new Error(`care need ${needId} is not agreed on`);
  }
  let dueOn = dueAfter({ anchorOn: need.anchorOn, rhythm }, after);
  const isMoved = need.pausedUntil != null && isPausedOn(need, dueOn);
  if (need.pausedUntil != null && isMoved) dueOn = need.anchorOn = plusDays(need.pausedUntil, 1);
  const isToCome = dueOn <= need.endsOn;
  const fromOn = isMoved ? dueOn : from;
  em.assign(need, { nextOn: isToCome ? dueOn : null, nextFrom: isToCome ? fromOn : null });
  if (isToCome) {
    const missedOn = dueAfter({ anchorOn: need.anchorOn, rhythm }, dueOn);
    const agreed = { id: newId(), needId, gridCode: generalGridOf(gridCode), dueOn, fromOn, missedOn, mode, visitorId };
    const visit = em.create(CareVisitEntity, { ...agreed, status: 'DUE', isTold: false });
    if (dueOn <= today) tellDue(em, visit);
  }
}

/** The contact that is to come of a need whose row is locked. */
export function waitingVisit(em: SqlEntityManager, needId: string): Promise<CareVisitEntity | null> {
  return em.findOne(CareVisitEntity, { needId, status: 'DUE' }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/** Takes the contact that is to come off, from this moment on: it is neither due nor missed. */
export async function dropVisit(em: SqlEntityManager, need: CareNeedEntity, visit: CareVisitEntity | null) {
  em.assign(need, { nextOn: null, nextFrom: null });
  if (visit === null) return;
  tellDropped(em, visit);
  // At once: the next one is put down with the same flush, and there is one at a time.
  await em.nativeDelete(CareVisitEntity, { id: visit.id });
}
