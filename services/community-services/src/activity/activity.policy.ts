import { holds, Role, scopesOf, type Actor } from '@microgrid/access/actor';
import { isWithin } from '@microgrid/grid-code';
import type { ActivityStatus } from './activity.terms.ts';

/** Those who serve in the grids and so publish activities there. */
export const activityPublishers = [
  Role.MICRO_GRID_LEADER,
  Role.GRID_WORKER,
  Role.COMMITTEE_CONTACT,
  Role.TOTAL_GRID_HEAD,
] as const;

export function mayPublish(actor: Actor, gridCode: string): boolean {
  return holds(actor, activityPublishers, gridCode);
}

/** Whether a station may be booked for an activity of this grid: those of a community are for all of its grids. */
export function isNear(station: { gridCode: string }, gridCode: string): boolean {
  return isWithin(station.gridCode, gridCode.slice(0, 12));
}

/** Which drafts `actor` may read: their own, and all below these prefixes. What is published everybody may. */
export function readableDrafts(actor: Actor): { organiserId: string | null; below: string[] } {
  return { organiserId: actor.subject, below: scopesOf(actor, activityPublishers) };
}

/** Whether `actor` may read this one; agrees with `readableDrafts`. */
export function mayRead(
  actor: Actor,
  { status, organiserId, gridCode }: { status: ActivityStatus; organiserId?: string | null; gridCode: string },
): boolean {
  return status !== 'DRAFT' || (organiserId != null && organiserId === actor.subject) || mayPublish(actor, gridCode);
}
