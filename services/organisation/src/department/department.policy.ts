import { Role, scopesOf, type Actor } from '@microgrid/access/actor';
import { isWithin } from '@microgrid/grid-code';

/** Those who keep the record of departments. */
export const departmentKeepers = [Role.STREET_OFFICER];

/** Whether `actor` keeps the record of a department that serves `areaCode`: each street that it serves does. */
export function mayKeep(actor: Actor, areaCode: string): boolean {
  return scopesOf(actor, departmentKeepers).some((street) => isWithin(areaCode, street) || isWithin(street, areaCode));
}
