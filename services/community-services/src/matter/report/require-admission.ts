import type { Actor } from '@microgrid/access/actor';
import { isWithin } from '@microgrid/grid-code';
import { Conflict, Forbidden } from '@microgrid/subgraph/errors';
import { admissions } from '@microgrid/subgraph/known-admissions';
import { findKnown, isInForce } from '@microgrid/subgraph/require-known';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { mayPush, pushers } from '../matter.policy.ts';

/** An assisting task as it is pushed, and the day in Asia/Shanghai. */
interface PushedTask {
  readonly gridCode: string;
  readonly admissionCode: string;
  readonly on: string;
}

/**
 * Refuses an assisting task that the department may not push there on that day.
 * @throws Forbidden for whoever is no department and not the street.
 * @throws Conflict naming the code of which no admission holds.
 * @throws NotCaughtUp when it may be one that was just granted.
 */
export async function requireAdmission(em: SqlEntityManager, actor: Actor, task: PushedTask): Promise<void> {
  const { gridCode, admissionCode: id, on } = task;
  if (!mayPush(actor, gridCode)) {
    throw new Forbidden('assisting tasks are pushed by departments, or by the street for them', pushers.join(' or '));
  }
  const admission = await findKnown(em, admissions, { argument: 'admissionCode', id });
  if (admission !== null && isWithin(gridCode, admission.gridCode) && isInForce(admissions, admission, [on])) return;
  throw new Conflict(`no admission ${id} holds in ${gridCode} on ${on}`, id);
}
