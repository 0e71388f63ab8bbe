import { holds, Role, scopesOf, type Actor } from '@microgrid/access/actor';

/** Those above a post, who see what whoever holds it can do. */
export const ABOVE = [Role.TOTAL_GRID_HEAD, Role.STREET_OFFICER];

/** A topic that a post requires. */
interface Required {
  /** Who holds the post. */
  readonly personId: string;
  readonly gridCode: string;
  /** Who trains the person in it, or did. */
  readonly trainerIds: readonly string[];
}

/** Whether `actor` may read whether the topic is mastered: oneself, who trains the person in it, and those above. */
export function mayRead(actor: Actor, { personId, gridCode, trainerIds }: Required): boolean {
  const { subject } = actor;
  const isTheirs = subject !== null && [personId, ...trainerIds].includes(subject);
  return isTheirs || holds(actor, ABOVE, gridCode);
}

/** Below which prefixes `actor` may read all; agrees with `mayRead`. */
export function readableBelow(actor: Actor): string[] {
  return scopesOf(actor, ABOVE);
}

/** Whether figures of all required topics in the unit or grid `area` are told to `actor`. */
export function mayReadFiguresWithin(actor: Actor, area: string | null | undefined): boolean {
  return area != null && holds(actor, ABOVE, area);
}
