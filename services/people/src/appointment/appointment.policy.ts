import { holds, Role, scopesOf, type Actor } from '@microgrid/access/actor';
import type { AppointmentPart } from './appointment.states.ts';
import type { AppointmentEndReason, AppointmentStatus } from './appointment.terms.ts';

/** Who holds, or is to hold, a post where. */
interface Post {
  readonly personId: string;
  readonly gridCode: string;
}

/** A post and who stands in on leave. */
interface StoodIn extends Post {
  readonly standInId?: string | null;
}

/** Those who serve in a grid, or above it. */
const SERVING = [
  Role.TOTAL_GRID_HEAD,
  Role.GRID_WORKER,
  Role.COMMITTEE_CONTACT,
  Role.MICRO_GRID_LEADER,
  Role.STREET_OFFICER,
];

/** Those who decide on appointments below their scope. */
export const DECIDERS = [Role.TOTAL_GRID_HEAD, Role.STREET_OFFICER];

/**
 * Whether `actor` decides on `post`: the head or the street officer above it, never on an own one; nor does whoever stands
 * in for a head on that head's post, which is not below it.
 */
export function mayDecide(actor: Actor, post: Post): boolean {
  const above = actor.grants.filter(({ scope }) => scope !== post.gridCode);
  return actor.subject !== post.personId && holds({ ...actor, grants: above }, DECIDERS, post.gridCode);
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

/** Whether `actor` may read all of the appointment, such as why it ended: who holds it, and those above it. */
export function mayReadInFull(actor: Actor, post: Post): boolean {
  return actor.subject === post.personId || holds(actor, DECIDERS, post.gridCode);
}

/** Whether `actor` may read the appointment at all; whoever stands in may, to know for what. */
export function mayRead(actor: Actor, appointment: StoodIn & { status: AppointmentStatus }): boolean {
  return appointment.status === 'ACTIVE' || isStandIn(actor, appointment) || mayReadInFull(actor, appointment);
}

/** Whether `actor` may read the leave of an appointment: who holds the post or stands in, and those who serve there or above. */
export function mayReadLeave(actor: Actor, appointment: StoodIn): boolean {
  const { personId, gridCode } = appointment;
  return actor.subject === personId || isStandIn(actor, appointment) || holds(actor, SERVING, gridCode);
}

function isStandIn(actor: Actor, { standInId }: StoodIn): boolean {
  return actor.subject !== null && actor.subject === standInId;
}

/** Which appointments `actor` may read in full: the own ones, and all below these prefixes; agrees with `mayReadInFull`. */
export function readableInFull(actor: Actor): { holderId: string | null; below: string[] } {
  return { holderId: actor.subject, below: scopesOf(actor, DECIDERS) };
}

/** Whether `actor` may read every appointment in the unit or grid `area` and below it. */
export function mayReadAllWithin(actor: Actor, area: string | null | undefined): boolean {
  return area != null && holds(actor, DECIDERS, area);
}

/**
 * To whom figures of appointments in one of the `status` are told: of those in post to everybody; of others, or of all,
 * where `isAllTheirs` says that the caller may see every one (of the person or the grid with that key).
 */
export function figuresOf(
  where: { status?: readonly AppointmentStatus[] | null } | null | undefined,
  isAllTheirs: (key: string) => boolean,
) {
  const areInPost = where?.status?.every((status) => status === 'ACTIVE') ?? false;
  return areInPost ? ('PUBLIC' as const) : isAllTheirs;
}
