import { holds, isAnalyst, Role, type Actor } from '@microgrid/access/actor';
import type { SchemeSubject } from '../scheme/scheme.terms.ts';
import type { EvaluationPart } from './evaluation.states.ts';
import type { EvaluationStatus } from './evaluation.terms.ts';

/** Who reviews the leaders of a community. */
export const leadersReviewers = [Role.TOTAL_GRID_HEAD] as const;
/** Who reviews workers and departments, and leaders where there is no head to do it. */
export const streetReviewers = [Role.STREET_OFFICER] as const;

/** What the policy needs to know of an evaluation. */
export interface EvaluationFacts {
  readonly subject: SchemeSubject;
  readonly personId?: string | null;
  readonly gridCode: string;
  readonly status: EvaluationStatus;
  readonly isForStreet: boolean;
  /** Whether the actor handles for the evaluated department. */
  readonly isForMyDepartment: boolean;
}

/** Whether `actor` is the evaluated, or handles for the evaluated department. */
export function isEvaluated({ subject }: Actor, { personId, isForMyDepartment }: EvaluationFacts): boolean {
  return isForMyDepartment || (subject !== null && personId === subject);
}

/** Whether `actor` may read it: the evaluated, and from the freeze on those to review it. Agrees with row-level security. */
export function mayReadEvaluation(actor: Actor, evaluation: EvaluationFacts): boolean {
  if (isEvaluated(actor, evaluation)) return true;
  return evaluation.status !== 'OPEN' && (isAbove(actor, evaluation) || isStreetsOnceFinal(actor, evaluation));
}

/** What follows from the result of a leader is for the street too, which therefore reads it once nothing changes it any more. */
function isStreetsOnceFinal(actor: Actor, { subject, status, gridCode }: EvaluationFacts): boolean {
  const isFinal = status === 'FINAL' || status === 'ARCHIVED';
  return subject === 'MICRO_GRID_LEADER' && isFinal && holds(actor, streetReviewers, gridCode);
}

/** Whether `actor` may review it; nobody reviews the own post, nor that of a superior. */
export function mayReview(actor: Actor, evaluation: EvaluationFacts): boolean {
  if (isEvaluated(actor, evaluation) || isSubordinate(actor, evaluation)) return false;
  if (evaluation.subject === 'MICRO_GRID_LEADER' && evaluation.isForStreet)
    return holds(actor, streetReviewers, evaluation.gridCode);
  return isAbove(actor, evaluation);
}

/** A leader in the grid of a worker, whatever other post the leader has. */
function isSubordinate({ grants }: Actor, { subject, gridCode }: EvaluationFacts): boolean {
  if (subject !== 'GRID_WORKER') return false;
  return grants.some(({ role, scope }) => role === Role.MICRO_GRID_LEADER && scope.startsWith(gridCode));
}

function isAbove(actor: Actor, { subject, gridCode, isForStreet }: EvaluationFacts): boolean {
  if (subject === 'DEPARTMENT') return servesStreetOf(actor, gridCode);
  const isStreets = (subject === 'GRID_WORKER' || isForStreet) && holds(actor, streetReviewers, gridCode);
  return isStreets || (subject === 'MICRO_GRID_LEADER' && holds(actor, leadersReviewers, gridCode));
}

/** A department serves a street, or the district of several. */
function servesStreetOf({ grants }: Actor, gridCode: string): boolean {
  return grants.some(
    ({ role, scope }) => role === Role.STREET_OFFICER && (scope.startsWith(gridCode) || gridCode.startsWith(scope)),
  );
}

/** What `actor` is to an evaluation that it may read. */
export function evaluationParts(actor: Actor, evaluation: EvaluationFacts): EvaluationPart[] {
  const parts: EvaluationPart[] = [];
  if (isEvaluated(actor, evaluation)) parts.push('EVALUATED');
  if (mayReview(actor, evaluation)) parts.push('REVIEWER');
  if (mayDecideConsequence(actor, evaluation)) parts.push('DECIDER');
  return parts;
}

/** Whether `actor` may decide what follows from it: the street, and of leaders their head; never of the own post. */
export function mayDecideConsequence(actor: Actor, evaluation: EvaluationFacts): boolean {
  if (isEvaluated(actor, evaluation) || isSubordinate(actor, evaluation)) return false;
  return isAbove(actor, evaluation) || isStreetsOnceFinal(actor, evaluation);
}

/** Whether `actor` may know how many there are and of which grade: an officer of the street above, of what is final alone. */
export function mayCountEvaluations(
  actor: Actor,
  { within, status }: { within?: string | null; status?: readonly EvaluationStatus[] | null },
): boolean {
  const isFinal = status != null && status.every((each) => each === 'FINAL' || each === 'ARCHIVED');
  return !isAnalyst(actor) && isFinal && within != null && holds(actor, streetReviewers, within);
}
