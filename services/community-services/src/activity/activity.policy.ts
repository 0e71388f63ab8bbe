import { holds, Role, scopesOf, type Actor } from '@microgrid/access/actor';
import { isWithin } from '@microgrid/grid-code';
import type { ActivityPart } from './activity.states.ts';

/** Those who serve in the grids, and so see the drafts there. */
export const servingRoles = [
  Role.MICRO_GRID_LEADER,
  Role.GRID_WORKER,
  Role.COMMITTEE_CONTACT,
  Role.TOTAL_GRID_HEAD,
] as const;

/** Those who may make activities in the grids that they serve or volunteer in. */
export const activityMakers = [...servingRoles, Role.VOLUNTEER] as const;

export function mayMake(actor: Actor, gridCode: string): boolean {
  return holds(actor, activityMakers, gridCode);
}

/** Whether what `actor` makes there is announced at once, and whether they may announce what others made. */
export function mayAnnounce(actor: Actor, gridCode: string): boolean {
  return holds(actor, [Role.TOTAL_GRID_HEAD], gridCode);
}

/** Whether a station may be booked for an activity of this grid: those of a community are for all of its grids. */
export function isNear(station: { gridCode: string }, gridCode: string): boolean {
  return isWithin(station.gridCode, gridCode.slice(0, 12));
}

/** Which drafts `actor` may read: their own, and all below these prefixes. What was announced everybody may. */
export function readableDrafts(actor: Actor): { organiserId: string | null; below: string[] } {
  return { organiserId: actor.subject, below: scopesOf(actor, servingRoles) };
}

interface Readable {
  readonly publishedAt?: Date | null;
  readonly organiserId?: string | null;
  readonly gridCode: string;
}

/** Whether `actor` may read this one; agrees with `readableDrafts`. */
export function mayRead(actor: Actor, { publishedAt, organiserId, gridCode }: Readable): boolean {
  const isOwn = organiserId != null && organiserId === actor.subject;
  return publishedAt != null || isOwn || holds(actor, servingRoles, gridCode);
}

/** What `actor` is to an activity; one whose organiser was erased is the head's. */
export function activityParts(actor: Actor, { organiserId, gridCode }: Omit<Readable, 'publishedAt'>): ActivityPart[] {
  const isHead = mayAnnounce(actor, gridCode);
  const isOrganiser = organiserId == null ? isHead : organiserId === actor.subject;
  return [...(isOrganiser ? (['ORGANISER'] as const) : []), ...(isHead ? (['HEAD'] as const) : [])];
}
