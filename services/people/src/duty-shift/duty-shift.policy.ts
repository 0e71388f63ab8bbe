import { holds, Role, type Actor, type Grant } from '@microgrid/access/actor';
import { isWithin } from '@microgrid/grid-code';
import type { DutyShiftAction } from './duty-shift.terms.ts';

/** For which area, who is on call and who is called next. */
interface Shift {
  readonly areaCode: string;
  readonly onCallId: string;
  readonly backupId: string | null;
}

/** Those who serve: they read who is on call anywhere. */
export const SERVING = [
  Role.TOTAL_GRID_HEAD,
  Role.GRID_WORKER,
  Role.COMMITTEE_CONTACT,
  Role.MICRO_GRID_LEADER,
  Role.STREET_OFFICER,
];
/** Who plans shifts for what lies below their post, or for just that. */
export const PLANNERS = [Role.GRID_WORKER, Role.TOTAL_GRID_HEAD, Role.STREET_OFFICER];

/** Whether `actor` may read the shifts of all. */
export function mayReadAll(actor: Actor): boolean {
  return holds(actor, SERVING);
}

/** Whether `actor` may read the shift: those who serve, and whoever is called on it. */
export function mayRead(actor: Actor, { onCallId, backupId }: Shift): boolean {
  return mayReadAll(actor) || (actor.subject !== null && [onCallId, backupId].includes(actor.subject));
}

/** Whether `actor` plans shifts for the unit or grid. */
export function mayPlan(actor: Actor, areaCode: string): boolean {
  return holds(actor, PLANNERS, areaCode);
}

/** Whether one of the posts is in the area, or is for an area that holds it. */
function servesIn(posts: readonly Grant[], areaCode: string): boolean {
  return posts.some(
    ({ role, scope }) =>
      SERVING.some((serving) => serving === role) && (isWithin(areaCode, scope) || isWithin(scope, areaCode)),
  );
}

/** Whether `actor` may take the shift over when it is offered. */
export function mayTake(actor: Actor, { areaCode, onCallId }: Shift): boolean {
  return actor.subject !== null && actor.subject !== onCallId && servesIn(actor.grants, areaCode);
}

/** What `actor` can do at `now` with the shift. Once it has begun it is as it is, and one that was dropped is none. */
export function shiftActions(
  actor: Actor,
  shift: Shift & { readonly startsAt: Date; readonly offeredAt?: Date | null; readonly droppedAt?: Date | null },
  now: Date,
): DutyShiftAction[] {
  if (shift.droppedAt != null || new Date(shift.startsAt) <= now) return [];
  const isOffered = shift.offeredAt != null;
  const actions: [DutyShiftAction, boolean][] = [
    ['CHANGE', mayPlan(actor, shift.areaCode)],
    ['OFFER', !isOffered && actor.subject === shift.onCallId],
    ['TAKE', isOffered && mayTake(actor, shift)],
  ];
  return actions.flatMap(([action, isOpen]) => (isOpen ? [action] : []));
}
