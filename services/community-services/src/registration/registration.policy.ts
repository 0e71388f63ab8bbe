import { Role, scopesOf, type Actor } from '@microgrid/access/actor';
import { isWithin } from '@microgrid/grid-code';
import { servingRoles } from '../activity/activity.policy.ts';
import type { ActivityPart } from '../activity/activity.states.ts';
import type { RegistrationStatus } from './registration.terms.ts';

/** What `actor`, whose registration this is if there is one, is to its activity. */
export function registrationParts(actor: Actor, registration: { status: RegistrationStatus } | null): ActivityPart[] {
  if (actor.subject === null) return [];
  return isActive(registration) ? ['REGISTRANT'] : ['NEWCOMER'];
}

/** Whether somebody has a seat or waits for one. */
export function isActive<R extends { status: RegistrationStatus }>(registration: R | null): registration is R {
  return registration !== null && registration.status !== 'CANCELLED';
}

/** Whether `actor` serves in the community of the grid, wherever there, and so may register neighbours without an account. */
export function mayRegisterOthers(actor: Actor, gridCode: string): boolean {
  return isAmong(actor, servingRoles, gridCode);
}

/** Whether `actor` volunteers in the community of the grid, so that hours may be recorded. */
export function isVolunteerThere(actor: Actor, gridCode: string): boolean {
  return isAmong(actor, [Role.VOLUNTEER], gridCode);
}

function isAmong(actor: Actor, roles: readonly Role[], gridCode: string): boolean {
  const community = gridCode.slice(0, 12);
  return scopesOf(actor, roles).some((scope) => isWithin(scope, community) || isWithin(gridCode, scope));
}
