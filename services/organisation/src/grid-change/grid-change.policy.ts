import { holds, Role, scopesOf, type Actor } from '@microgrid/access/actor';
import type { GridChangePart } from './grid-change.states.ts';
import type { GridChangeStatus } from './grid-change.terms.ts';

/** Those who propose changes below their scope, and read all of them there. */
export const PROPOSERS = [Role.TOTAL_GRID_HEAD, Role.STREET_OFFICER];
/** Those who decide on changes that others proposed. */
export const DECIDERS = [Role.STREET_OFFICER];

/** Those who serve know each other by name; the public is never told who proposed or approved. */
const SERVING = [
  Role.TOTAL_GRID_HEAD,
  Role.GRID_WORKER,
  Role.COMMITTEE_CONTACT,
  Role.MICRO_GRID_LEADER,
  Role.STREET_OFFICER,
];

/** What the policy needs to know of a change. */
interface ChangeFacts {
  readonly communityCode: string;
  readonly status: GridChangeStatus;
  readonly proposedById?: string | null;
}

/** Whether `actor` may propose a change in `communityCode`, which it never crosses. */
export function mayPropose(actor: Actor, communityCode: string): boolean {
  return holds(actor, PROPOSERS, communityCode);
}

/** Whether `actor` may read the change at all. */
export function mayRead(actor: Actor, change: ChangeFacts): boolean {
  return change.status === 'APPLIED' || isProposer(actor, change) || holds(actor, PROPOSERS, change.communityCode);
}

/** Which changes `actor` may read besides those that were applied; agrees with `mayRead`. */
export function readableChanges(actor: Actor): { proposerId: string | null; below: string[] } {
  return { proposerId: actor.subject, below: scopesOf(actor, PROPOSERS) };
}

/** Whether `actor` may know who proposed a change and who decided on it. */
export function mayKnowWho(actor: Actor): boolean {
  return holds(actor, SERVING);
}

/** What `actor` is to the change. Nobody decides on an own one. */
export function gridChangeParts(actor: Actor, change: ChangeFacts): GridChangePart[] {
  const isOfStreet = holds(actor, DECIDERS, change.communityCode);
  const isOwn = isProposer(actor, change);
  return [
    ...(isOwn ? (['PROPOSER'] as const) : []),
    ...(isOfStreet ? (['STREET'] as const) : []),
    ...(isOfStreet && !isOwn ? (['DECIDER'] as const) : []),
  ];
}

function isProposer(actor: Actor, { proposedById }: ChangeFacts): boolean {
  return actor.subject !== null && actor.subject === proposedById;
}
