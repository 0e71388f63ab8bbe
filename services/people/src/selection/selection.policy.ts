import { holds, Role, type Actor } from '@microgrid/access/actor';
import { endedStatuses, notStandingStatuses, shownStatuses, type SelectionPart } from './selection.states.ts';
import type { CandidacyStatus, SelectionStatus } from './selection.terms.ts';

/** Who announces and runs selections below their post. */
export const HEADS = [Role.TOTAL_GRID_HEAD];
/** Who decides objections and confirms. */
export const OFFICERS = [Role.STREET_OFFICER];
/** Those above, who see everything of a selection but what is objected to themselves. */
export const ABOVE = [...HEADS, ...OFFICERS];
/** Those who serve in a grid or above it, who read the minute. */
export const SERVING = [
  Role.TOTAL_GRID_HEAD,
  Role.GRID_WORKER,
  Role.COMMITTEE_CONTACT,
  Role.MICRO_GRID_LEADER,
  Role.STREET_OFFICER,
];

/** Whether `actor` may announce a selection in the micro-grid. */
export function mayAnnounce(actor: Actor, gridCode: string): boolean {
  return holds(actor, HEADS, gridCode);
}

/** What `actor` is to a selection in the grid; `own` is where the candidacy of the actor stands, null without one. */
export function selectionParts(actor: Actor, gridCode: string, own: CandidacyStatus | null): SelectionPart[] {
  const isFree = own === null || includes(notStandingStatuses, own);
  const parts: [SelectionPart, boolean][] = [
    ['SOMEBODY', actor.subject !== null],
    ['NAMED', own !== null],
    ['HEAD', isFree && holds(actor, HEADS, gridCode)],
    ['STREET', isFree && holds(actor, OFFICERS, gridCode)],
    ['ABOVE', holds(actor, ABOVE, gridCode)],
  ];
  return parts.flatMap(([part, isSo]) => (isSo ? [part] : []));
}

/** Somebody who stands or was asked to, as far as it decides who sees it. */
interface Candidacy {
  readonly gridCode: string;
  /** Null once erased. */
  readonly personId: string | null;
  readonly nominatedById: string | null;
  readonly status: CandidacyStatus;
  /** Of the selection. */
  readonly roundStatus: SelectionStatus;
  /** Whether the person agrees to be shown as a candidate now. */
  readonly agrees: boolean;
}

/** Whether everybody is shown who stands: while the selection goes on, and no longer than the person agrees to it. */
export function isShown({
  status,
  roundStatus,
  agrees,
}: Pick<Candidacy, 'status' | 'roundStatus' | 'agrees'>): boolean {
  return agrees && includes(shownStatuses, status) && !includes(endedStatuses, roundStatus);
}

/** Whether `actor` may see the candidacy at all. */
export function mayReadCandidacy(actor: Actor, candidacy: Candidacy): boolean {
  const { personId, nominatedById, gridCode } = candidacy;
  return is(actor, personId) || is(actor, nominatedById) || holds(actor, ABOVE, gridCode) || isShown(candidacy);
}

/** Whether `actor` may read why the person may not stand: the person, the head and the street officer above. */
export function mayReadReason(actor: Actor, { personId, gridCode }: Pick<Candidacy, 'personId' | 'gridCode'>): boolean {
  return is(actor, personId) || holds(actor, ABOVE, gridCode);
}

/** Whether `actor` may read an objection: who raised it, and those above; never the one objected to. */
export function mayReadObjection(
  actor: Actor,
  { gridCode, objectorId, personId }: { gridCode: string; objectorId: string | null; personId: string | null },
): boolean {
  if (is(actor, personId)) return false;
  return is(actor, objectorId) || holds(actor, ABOVE, gridCode);
}

/** Whether `actor` may read all that is objected in the grid, so that none is an answer too. */
export function mayReadObjections(actor: Actor, gridCode: string): boolean {
  return holds(actor, ABOVE, gridCode);
}

/** Whether `actor` may read the text of a minute. */
export function mayReadMinute(actor: Actor, gridCode: string): boolean {
  return holds(actor, SERVING, gridCode);
}

function is({ subject }: Actor, id: string | null): boolean {
  return subject !== null && subject === id;
}

function includes<Value extends string>(values: readonly Value[], value: string): value is Value {
  return values.some((one) => one === value);
}
