import { holds, Role, scopesOf, type Actor } from '@microgrid/access/actor';

/** Those who keep the record of Party organisations. */
export const partyKeepers = [Role.STREET_OFFICER];
const memberReaders = [Role.TOTAL_GRID_HEAD, Role.STREET_OFFICER];

/** Whether `actor` keeps the record of an organisation that covers grids of `community`. */
export function mayKeep(actor: Actor, community: string): boolean {
  return holds(actor, partyKeepers, community);
}

/** Whether `actor` may know exactly how many members it has; where it covers nothing, nobody may. */
export function mayReadMembers(actor: Actor, community: string | undefined): boolean {
  return community !== undefined && holds(actor, memberReaders, community);
}

/** Whether there is anywhere that `actor` may. */
export function readsMembersSomewhere(actor: Actor): boolean {
  return scopesOf(actor, memberReaders).length > 0;
}
