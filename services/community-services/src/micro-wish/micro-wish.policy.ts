import { holds, Role, scopesOf, type Actor } from '@microgrid/access/actor';
import { isWithin } from '@microgrid/grid-code';
import type { MicroWishPart } from './micro-wish.states.ts';
import type { MicroWishStatus } from './micro-wish.terms.ts';

/** Who puts a wish into the community's words. */
export const dispatchers = [Role.TOTAL_GRID_HEAD, Role.COMMITTEE_CONTACT] as const;
/** Those who serve, and so may enter the wish of somebody who did not. */
const serving = [Role.MICRO_GRID_LEADER, Role.GRID_WORKER, Role.COMMITTEE_CONTACT, Role.TOTAL_GRID_HEAD] as const;
/** Who may take a wish of the community, wherever in it they serve or volunteer. */
export const helpers = [...serving, Role.VOLUNTEER] as const;

const COMMUNITY_DIGITS = 12;
const GENERAL_DIGITS = 15;

/** What the policy needs to know of a wish; `isMine` says that the actor wished it. */
export interface MicroWishFacts {
  readonly gridCode: string;
  readonly dispatchedAt?: Date | string | null;
  readonly takerId?: string | null;
  readonly isMine: boolean;
}

/** Which wishes `actor` may read: its own, what it took, all below these prefixes, and what was dispatched in these communities. */
export function readableWishes(actor: Actor) {
  const own = scopesOf(actor, helpers).map((scope) => scope.slice(0, COMMUNITY_DIGITS));
  const communities = [...new Set(own.filter(({ length }) => length === COMMUNITY_DIGITS))];
  return { personId: actor.subject, below: scopesOf(actor, dispatchers), dispatchedIn: communities };
}

/** Whether `actor` may read this one; agrees with `readableWishes`. */
export function mayReadWish(actor: Actor, { gridCode, dispatchedAt, takerId, isMine }: MicroWishFacts): boolean {
  if (isMine || isOne(actor, takerId) || mayDispatch(actor, gridCode)) return true;
  return dispatchedAt != null && helpsIn(actor, gridCode);
}

/** Whether `actor` may read a wish as it was made: whose it is, and who puts it into other words. */
export function mayReadAsMade(
  actor: Actor,
  { gridCode, isMine }: Pick<MicroWishFacts, 'gridCode' | 'isMine'>,
): boolean {
  return isMine || mayDispatch(actor, gridCode);
}

/** The grid that `actor` is told: to those who may take it no micro-grid, which would name a house. */
export function toldGridOf(actor: Actor, wish: Pick<MicroWishFacts, 'gridCode' | 'isMine'>): string {
  return mayReadAsMade(actor, wish) ? wish.gridCode : wish.gridCode.slice(0, GENERAL_DIGITS);
}

/** Whether `actor` may enter the wish of somebody else there. */
export function mayEnterWish(actor: Actor, gridCode: string): boolean {
  return holds(actor, serving, gridCode);
}

/** Whether `actor` may read how to reach the wisher, given a purpose: who took it, until it is fulfilled. */
export function mayReadWishContact(
  actor: Actor,
  { status, takerId }: Pick<MicroWishFacts, 'takerId'> & { readonly status: MicroWishStatus },
): boolean {
  return status === 'TAKEN' && isOne(actor, takerId);
}

/** What `actor` is to a wish. */
export function microWishParts(actor: Actor, wish: MicroWishFacts): MicroWishPart[] {
  const { gridCode, takerId, isMine } = wish;
  const parts: [MicroWishPart, boolean][] = [
    ['WISHER', isMine],
    ['DISPATCHER', mayDispatch(actor, gridCode)],
    ['HELPER', !isMine && helpsIn(actor, gridCode)],
    ['TAKER', isOne(actor, takerId)],
    ['HEAD', holds(actor, [Role.TOTAL_GRID_HEAD], gridCode)],
  ];
  return parts.flatMap(([part, isSo]) => (isSo ? [part] : []));
}

function mayDispatch(actor: Actor, gridCode: string): boolean {
  return holds(actor, dispatchers, gridCode);
}

function helpsIn(actor: Actor, gridCode: string): boolean {
  return readableWishes(actor).dispatchedIn.some((community) => isWithin(gridCode, community));
}

function isOne({ subject }: Actor, personId: string | null | undefined): boolean {
  return personId != null && personId === subject;
}
