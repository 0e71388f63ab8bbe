import { holds, Role, type Actor } from '@microgrid/access/actor';

/** Those who say what may be pushed to the grids of a street. */
export const admitters = [Role.STREET_OFFICER];

/** Whether `actor` grants and withdraws what holds in the street `areaCode`. */
export function mayAdmit(actor: Actor, areaCode: string): boolean {
  return holds(actor, admitters, areaCode);
}
