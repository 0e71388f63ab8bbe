import { holds, Role, type Actor } from '@microgrid/access/actor';

/** Those who open, change and close the stations below their scope. */
export const stationKeepers = [Role.TOTAL_GRID_HEAD, Role.STREET_OFFICER];

export function mayKeep(actor: Actor, gridCode: string): boolean {
  return holds(actor, stationKeepers, gridCode);
}
