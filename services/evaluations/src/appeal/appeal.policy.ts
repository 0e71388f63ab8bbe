import { Role, type Actor } from '@microgrid/access/actor';
import type { AppealPart } from './appeal.states.ts';
import type { AppealStatus } from './appeal.terms.ts';

/** Who decides on appeals. */
export const appealsReviewers = [Role.APPEALS_REVIEWER] as const;
/** Who sees where an appeal stands. */
export const followers = [Role.STREET_OFFICER] as const;

/** What the policy needs to know of an appeal. */
export interface AppealFacts {
  readonly gridCode: string;
  readonly status: AppealStatus;
  readonly personId?: string | null;
  /** Who reviewed the result that is contested. */
  readonly reviewerId?: string | null;
  readonly decidedById?: string | null;
  /** Whether the actor handles for the evaluated department. */
  readonly isForMyDepartment: boolean;
}

/** What `actor` is to an appeal; nobody who is nothing to it reads it. */
export function appealParts(actor: Actor, appeal: AppealFacts): AppealPart[] {
  const parts: AppealPart[] = [];
  if (isEvaluated(actor, appeal)) parts.push('EVALUATED');
  if (decidesThere(actor, appeal)) parts.push('APPEALS_REVIEWER');
  if (holdsOver(actor, followers, appeal.gridCode)) parts.push('STREET');
  return parts;
}

/**
 * Whether `actor` reads what is contested, beyond where it stands: the evaluated, the appeals reviewers while it is open,
 * and whoever decided it.
 */
export function mayReadPoints(actor: Actor, appeal: AppealFacts): boolean {
  return isEvaluated(actor, appeal) || mayHear(actor, appeal);
}

/** Whether `actor` reads the case as an appeals reviewer. */
function mayHear(actor: Actor, appeal: AppealFacts): boolean {
  return decidesThere(actor, appeal) && (appeal.status === 'OPEN' || appeal.decidedById === actor.subject);
}

/** An appeals reviewer of the area; never the evaluated, nor who reviewed the result. */
function decidesThere(actor: Actor, appeal: AppealFacts): boolean {
  if (isEvaluated(actor, appeal) || appeal.reviewerId === actor.subject) return false;
  return holdsOver(actor, appealsReviewers, appeal.gridCode);
}

function isEvaluated({ subject }: Actor, { personId, isForMyDepartment }: AppealFacts): boolean {
  return isForMyDepartment || (subject !== null && personId === subject);
}

/** A department serves a unit, in which there are several areas; a post lies in one. */
function holdsOver({ grants }: Actor, roles: readonly Role[], gridCode: string): boolean {
  return grants.some(
    ({ role, scope }) => roles.includes(role) && (gridCode.startsWith(scope) || scope.startsWith(gridCode)),
  );
}
