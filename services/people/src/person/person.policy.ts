import { holds, Role, type Actor } from '@microgrid/access/actor';

/** Those who serve reach each other by name; so does the auditor of privacy (domain §6). */
const COLLEAGUES = [
  Role.TOTAL_GRID_HEAD,
  Role.GRID_WORKER,
  Role.COMMITTEE_CONTACT,
  Role.MICRO_GRID_LEADER,
  Role.STREET_OFFICER,
  Role.PRIVACY_AUDITOR,
];

/** Whether `actor` may know the name and the work phone of `person`. */
export function mayKnowName(actor: Actor, person: { id: string; nameConsent: string | null }): boolean {
  return person.nameConsent !== null || actor.subject === person.id || holds(actor, COLLEAGUES);
}

/** Whether `actor` may know how `person` was found, which can reveal a membership of the Party. */
export function mayKnowSource(actor: Actor, person: { id: string }): boolean {
  return actor.subject === person.id;
}
