import type { Actor, Role } from '@microgrid/access/actor';

export const COMMUNITY = '510115006005';
export const GENERAL = `${COMMUNITY}007`;
export const MICRO = `${GENERAL}003`;
export const STREET = COMMUNITY.slice(0, 9);

/** An id that looks made up: the n-th person, activity or matter of a test. */
export const idOf = (n: number): string => `01920000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** Somebody who signed in, with at most one post. */
export const person = (n: number, role?: Role, scope = ''): Actor => ({
  subject: idOf(n),
  grants: role === undefined ? [] : [{ role, scope }],
});

export const resident = person(1);
export const leader = person(2, 'MICRO_GRID_LEADER', MICRO);
export const worker = person(3, 'GRID_WORKER', GENERAL);
export const contact = person(4, 'COMMITTEE_CONTACT', GENERAL);
export const head = person(5, 'TOTAL_GRID_HEAD', COMMUNITY);
export const officer = person(6, 'STREET_OFFICER', STREET);
export const analyst = person(7, 'ANALYST', STREET);
export const auditor = person(8, 'PRIVACY_AUDITOR', STREET);
export const neighbour = person(9);
/** Of the department whose id is `idOf(600)`, once its post is stored. */
export const handler = person(10, 'DEPARTMENT_HANDLER', STREET);
