import { holds, Role, type Actor } from '@microgrid/access/actor';

/** Those who give and end posts at an office below their street. */
export const GIVERS = [Role.STREET_OFFICER];

/** Those who serve see who holds a post at an office; the gateway asks for whoever signed in. */
export const OFFICE_READERS = [
  Role.TOTAL_GRID_HEAD,
  Role.GRID_WORKER,
  Role.COMMITTEE_CONTACT,
  Role.MICRO_GRID_LEADER,
  Role.VOLUNTEER,
  Role.STREET_OFFICER,
  Role.DEPARTMENT_HANDLER,
  Role.APPEALS_REVIEWER,
  Role.PRIVACY_AUDITOR,
  Role.GATEWAY,
];

interface Post {
  readonly personId: string;
  readonly areaCode: string;
}

/** Whether `actor` may give `post`, or end it: the street officer there, never for oneself. */
export function mayGive(actor: Actor, { personId, areaCode }: Post): boolean {
  return actor.subject !== personId && holds(actor, GIVERS, areaCode);
}

/** Whether `actor` may end `post`; whoever holds it may leave. */
export function mayEndOfficePost(actor: Actor, post: Post): boolean {
  return actor.subject === post.personId || mayGive(actor, post);
}

/** Whether `actor` may see `post` at all: who holds it, and those who serve. */
export function mayReadOfficePost(actor: Actor, { personId }: Pick<Post, 'personId'>): boolean {
  return actor.subject === personId || holds(actor, OFFICE_READERS);
}
