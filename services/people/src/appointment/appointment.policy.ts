import { holds, Role, scopesOf, type Actor } from '@microgrid/access/actor';
import type { AppointmentPart } from './appointment.states.ts';
import type { AppointmentEndReason, AppointmentStatus } from './appointment.terms.ts';

/** Who holds, or is to hold, a post where. */
interface Post {
  readonly personId: string;
  readonly gridCode: string;
}

/** Those who decide on appointments below their scope. */
export const DECIDERS = [Role.TOTAL_GRID_HEAD, Role.STREET_OFFICER];

/** Whether `actor` decides on `post`: the head or the street officer above it, never on an own one. */
export function mayDecide(actor: Actor, post: Post): boolean {
  return actor.subject !== post.personId && holds(actor, DECIDERS, post.gridCode);
}

/** Whether `actor` may end `post` for `reason`; whoever holds it may resign. */
export function mayEnd(actor: Actor, post: Post, reason: AppointmentEndReason): boolean {
  return mayDecide(actor, post) || (actor.subject === post.personId && reason === 'RESIGNED');
}

/** What `actor` is to `post`. */
export function appointmentParts(actor: Actor, post: Post): AppointmentPart[] {
  if (actor.subject === post.personId) return ['HOLDER'];
  return mayDecide(actor, post) ? ['DECIDER'] : [];
}

/** Whether all of `post` is for `actor` to know: who holds it, and those above it. */
export function isConcerned(actor: Actor, post: Post): boolean {
  return actor.subject === post.personId || holds(actor, DECIDERS, post.gridCode);
}

/** Whether `actor` may see the appointment at all. */
export function maySee(actor: Actor, appointment: Post & { status: AppointmentStatus }): boolean {
  return appointment.status === 'ACTIVE' || isConcerned(actor, appointment);
}

/** Of which appointments `isConcerned` holds: those of the person `holder`, and those below one of the prefixes `scopes`. */
export function concernsOf(actor: Actor): { holder: string | null; scopes: string[] } {
  return { holder: actor.subject, scopes: scopesOf(actor, DECIDERS) };
}

/**
 * To whom figures of appointments in `status` are told: of those in post to everybody; of others, or of all, where
 * `isAllTheirs` says that the caller may see every one (of the person or the grid with that key).
 */
export function figuresOf(status: AppointmentStatus | null | undefined, isAllTheirs: (key: string) => boolean) {
  return status === 'ACTIVE' ? ('PUBLIC' as const) : isAllTheirs;
}
