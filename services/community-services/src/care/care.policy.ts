import { holds, isAnalyst, Role, scopesOf, type Actor } from '@microgrid/access/actor';
import { visitedStatuses, type CarePart } from './care.states.ts';
import type { CareNeedStatus } from './care.terms.ts';

const workers = [Role.GRID_WORKER] as const;
/** Those who answer for care where they are appointed; the head without a word of what would name a family. */
export const careReaders = [...workers, Role.TOTAL_GRID_HEAD] as const;
/** Those who may look in, each while they serve or volunteer there. */
export const visitors = [
  Role.VOLUNTEER,
  Role.MICRO_GRID_LEADER,
  Role.GRID_WORKER,
  Role.COMMITTEE_CONTACT,
  Role.TOTAL_GRID_HEAD,
] as const;

/** What the policy needs to know of a need; `isMine` says that it is the actor's own. */
export interface CareFacts {
  readonly gridCode: string;
  readonly status: CareNeedStatus;
  readonly visitorId?: string | null;
  readonly proposedById?: string | null;
  readonly isMine: boolean;
}

/** Whether `actor` may propose care there: for others who serves there, for oneself anybody. */
export function mayProposeCare(actor: Actor, { gridCode, personId }: { gridCode: string; personId: string | null }) {
  const isOwn = personId !== null && personId === actor.subject;
  return isOwn || holds(actor, [Role.MICRO_GRID_LEADER, ...workers], gridCode);
}

/**
 * Which needs `actor` may read: its own, those that it proposed until they are agreed to, those that it looks after while
 * it serves or volunteers below one of these prefixes, and all below those that it answers for.
 */
export function readableCare(actor: Actor): { subject: string | null; serving: string[]; below: string[] } {
  return { subject: actor.subject, serving: scopesOf(actor, visitors), below: scopesOf(actor, careReaders) };
}

/** Whether `actor` may read this one; agrees with `readableCare`. */
export function mayReadCare(actor: Actor, need: CareFacts): boolean {
  return mayReadWhole(actor, need) || holds(actor, careReaders, need.gridCode);
}

/** Whether it may read what could name a family too, which the head may not: kinds, micro-grid, consent and matter. */
export function mayReadWhole(actor: Actor, need: CareFacts): boolean {
  const isProposer = need.status === 'PROPOSED' && isOne(actor, need.proposedById);
  return need.isMine || isProposer || isVisitor(actor, need) || holds(actor, workers, need.gridCode);
}

/** The prefixes of general grids whose needs `actor` may read whole. */
export function wholeBelow(actor: Actor): string[] {
  return scopesOf(actor, workers);
}

/** Whether `actor` may read the contact of a need, given a purpose. */
export function mayReadContact(actor: Actor, need: CareFacts, { breaksGlass }: { breaksGlass: boolean }): boolean {
  if (holds(actor, workers, need.gridCode)) return true;
  const isVisited = visitedStatuses.some((status) => status === need.status);
  if (isVisited && isVisitor(actor, need)) return true;
  return breaksGlass && holds(actor, [Role.TOTAL_GRID_HEAD], need.gridCode);
}

const GENERAL_DIGITS = 15;

/**
 * Whether `actor` may know how many there are in all of `within`: who may read every one of them, the head of nothing
 * smaller than a general grid, and never an analyst.
 */
export function mayCountCare(actor: Actor, within: string | null | undefined): boolean {
  if (isAnalyst(actor) || within == null) return false;
  return holds(actor, workers, within) || (!isFamilyOf(within) && holds(actor, [Role.TOTAL_GRID_HEAD], within));
}

/** Whether an area is so small that it would name a family: a micro-grid. */
export function isFamilyOf(area: string): boolean {
  return area.length > GENERAL_DIGITS;
}

/** The general grid of a micro-grid, which names nobody. */
export function generalGridOf(gridCode: string): string {
  return gridCode.slice(0, GENERAL_DIGITS);
}

/** What `actor` is to a need. */
export function careParts(actor: Actor, need: CareFacts): CarePart[] {
  const isWorker = holds(actor, workers, need.gridCode);
  const parts: Record<CarePart, boolean> = {
    SUBJECT: need.isMine,
    VISITOR: isVisitor(actor, need),
    WORKER: isWorker,
    CONSENTER: need.isMine || (isWorker && need.status === 'PROPOSED'),
  };
  return carePartNames.filter((part) => parts[part]);
}

const carePartNames = ['SUBJECT', 'VISITOR', 'WORKER', 'CONSENTER'] as const satisfies CarePart[];

/** What the policy needs to know of an agreed contact that was recorded. */
export interface RecordedVisit {
  readonly gridCode: string;
  readonly visitorId?: string | null;
  readonly byId?: string | null;
  readonly recordedById?: string | null;
}

/** Whether `actor` may read a contact; `isOfNeed` says that it may read its need. Agrees with the list of contacts. */
export function mayReadVisit(actor: Actor, visit: RecordedVisit, isOfNeed: boolean): boolean {
  const isOwnWork = [visit.visitorId, visit.byId].some((id) => isOne(actor, id));
  return isOwnWork || isOfNeed || holds(actor, careReaders, visit.gridCode);
}

/** Whether `actor` may correct what was recorded of a contact: worker or head there, who neither made nor recorded it. */
export function mayCorrectVisit(actor: Actor, visit: RecordedVisit): boolean {
  const isOwn = [visit.visitorId, visit.byId, visit.recordedById].some((id) => isOne(actor, id));
  return !isOwn && holds(actor, careReaders, visit.gridCode);
}

function isVisitor(actor: Actor, { visitorId, gridCode }: CareFacts): boolean {
  return isOne(actor, visitorId) && holds(actor, visitors, gridCode);
}

function isOne({ subject }: Actor, personId: string | null | undefined): boolean {
  return personId != null && personId === subject;
}
