import { holds, Role, scopesOf, type Actor } from '@microgrid/access/actor';
import { servingRoles } from '../../activity/activity.policy.ts';

/** Whether `actor` may know when whoever serves in exactly this grid last did something: who does, and the worker and head above. */
export function mayKnowLastDeed(actor: Actor, gridCode: string): boolean {
  return (
    holds(actor, [Role.GRID_WORKER, Role.TOTAL_GRID_HEAD], gridCode) || scopesOf(actor, servingRoles).includes(gridCode)
  );
}
