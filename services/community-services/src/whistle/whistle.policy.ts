import { holds, isAnalyst, Role, type Actor } from '@microgrid/access/actor';
import { readers } from '../matter/matter.policy.ts';
import type { WhistlePart } from './whistle.states.ts';

/** What the policy needs to know of a whistle. */
export interface WhistleFacts {
  /** Of the matter now; to a department, which does not see that, of the whistle. */
  readonly workGrid: string;
  /** Whether the actor handles for the department where it was blown. */
  readonly isForMe: boolean;
  readonly handlerId?: string | null;
}

/** What `actor` is to a whistle that it may read. */
export function whistleParts(actor: Actor, { workGrid, isForMe, handlerId }: WhistleFacts): WhistlePart[] {
  const isStreet = holds(actor, [Role.STREET_OFFICER], workGrid);
  // Nobody judges own work.
  const isOwn = isForMe || (handlerId != null && handlerId === actor.subject);
  const parts: Record<WhistlePart, boolean> = {
    DEPARTMENT: isForMe,
    STREET: isStreet,
    RATER: isStreet && !isOwn,
  };
  return (Object.keys(parts) as WhistlePart[]).filter((part) => parts[part]);
}

/** Whether `actor` may read what was said between street and department: neither of them is the reporter of the matter. */
export function mayReadDealings(actor: Actor, { workGrid, isForMe }: WhistleFacts): boolean {
  return isForMe || holds(actor, readers, workGrid);
}

/** Whether `actor` may know how many whistles there are in all of `within`; an analyst never is told exactly. */
export function mayCountWhistles(actor: Actor, within: readonly (string | null | undefined)[]): boolean {
  return !isAnalyst(actor) && within.some((code) => code != null && holds(actor, readers, code));
}
