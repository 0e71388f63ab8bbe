import type { Actor } from '@microgrid/access/actor';
import { Conflict, NotFound } from '@microgrid/subgraph/errors';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { DutyShiftEntity } from './duty-shift.entity.ts';
import { mayRead } from './duty-shift.policy.ts';

/**
 * Loads the shift with a row lock, so that of two who change it at once the second sees what the first has made of it.
 * @throws NotFound when there is none that `actor` may see, or it was dropped.
 */
export async function readableShift(em: SqlEntityManager, actor: Actor, id: string): Promise<DutyShiftEntity> {
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  const shift = await em.findOne(DutyShiftEntity, { id, droppedAt: null }, lock);
  if (shift === null || !mayRead(actor, whoseOf(shift))) throw new NotFound('there is no such shift');
  return shift;
}

/** What the policy asks of a shift. */
export function whoseOf({ areaCode, onCallId, backupId = null }: DutyShiftEntity) {
  return { areaCode, onCallId, backupId };
}

/** @throws Conflict once it has begun: who was on call then is not changed afterwards. */
export function requireNotBegun({ id, startsAt }: DutyShiftEntity, now: Date): void {
  if (startsAt <= now) throw new Conflict('the shift has begun', id);
}
