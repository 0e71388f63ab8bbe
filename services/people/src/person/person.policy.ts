import { holds, Role, type Actor } from '@microgrid/access/actor';
import type { ConsentPurpose } from '../consent/consent.terms.ts';

/** Those who serve reach each other by name; so does the auditor of privacy (domain §6). */
const COLLEAGUES = [
  Role.TOTAL_GRID_HEAD,
  Role.GRID_WORKER,
  Role.COMMITTEE_CONTACT,
  Role.MICRO_GRID_LEADER,
  Role.VOLUNTEER,
  Role.STREET_OFFICER,
  Role.APPEALS_REVIEWER,
  Role.PRIVACY_AUDITOR,
];

/** Those who enter people who are to serve. */
export const REGISTRARS = [Role.TOTAL_GRID_HEAD, Role.STREET_OFFICER];

interface Agreeing {
  readonly id: string;
  readonly agreedTo: readonly ConsentPurpose[] | null;
  /** Whether the person is one of the two before whom the caller consented. */
  readonly heardCaller?: boolean;
}

/** Whether `actor` may know the name of `person`, who agrees to what `agreedTo` says. */
export function mayKnowName(actor: Actor, person: Agreeing): boolean {
  // An oral consent has two names, which whoever gave it is told (domain E11).
  if (person.heardCaller === true || person.agreedTo?.includes('PUBLISH_CANDIDACY') === true) return true;
  return mayKnowPhone(actor, person);
}

/** Whether `actor` may know the work phone of `person`, too. */
export function mayKnowPhone(actor: Actor, person: Agreeing): boolean {
  const { agreedTo } = person;
  if (agreedTo?.includes('PUBLISH_NAME') === true || isColleagueOf(actor, person)) return true;
  return actor.subject !== null && agreedTo?.includes('NAME_TO_SERVED') === true;
}

/** Whether `actor` may know what `person` can do and speaks: the person, and those who serve. */
export function isColleagueOf(actor: Actor, person: { id: string }): boolean {
  return actor.subject === person.id || holds(actor, COLLEAGUES);
}

/** Whether `actor` is `person`, who alone may know such as where the person was found: it can reveal a membership of the Party. */
export function isSelf(actor: Actor, person: { id: string }): boolean {
  return actor.subject === person.id;
}

/** Whether `actor` may act in one of `roles` for somebody who serves in `areas`; anybody's are those who serve nowhere yet. */
export function mayActFor(actor: Actor, roles: readonly Role[], areas: readonly string[]): boolean {
  return areas.length === 0 ? holds(actor, roles) : areas.some((area) => holds(actor, roles, area));
}
