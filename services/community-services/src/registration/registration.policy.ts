import type { Actor } from '@microgrid/access/actor';
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
