import { ANONYMOUS, GATEWAY, Role, type Actor } from '@microgrid/access/actor';
import { expect, it } from 'vitest';
import { mayEndOfficePost, mayGive, mayReadOfficePost } from './office-post.policy.ts';

const STREET = '510115006';
const post = { personId: 'holder', areaCode: STREET };
const somebody = (subject: string, role?: Role, scope = STREET): Actor => ({
  subject,
  grants: role === undefined ? [] : [{ role, scope }],
});

it.each<[string, Actor, gives: boolean, ends: boolean, reads: boolean]>([
  ['the street officer', somebody('x', Role.STREET_OFFICER), true, true, true],
  ['an officer of another street', somebody('x', Role.STREET_OFFICER, '510115007'), false, false, true],
  ['who holds it', somebody('holder'), false, true, true],
  ['who holds it and is officer', somebody('holder', Role.STREET_OFFICER), false, true, true],
  ['a head', somebody('x', Role.TOTAL_GRID_HEAD, `${STREET}005`), false, false, true],
  ['a worker', somebody('x', Role.GRID_WORKER, `${STREET}005007`), false, false, true],
  ['a contact', somebody('x', Role.COMMITTEE_CONTACT, `${STREET}005007`), false, false, true],
  ['a leader', somebody('x', Role.MICRO_GRID_LEADER, `${STREET}005007001`), false, false, true],
  ['a volunteer', somebody('x', Role.VOLUNTEER), false, false, true],
  ['a handler of a department', somebody('x', Role.DEPARTMENT_HANDLER), false, false, true],
  ['a reviewer of appeals', somebody('x', Role.APPEALS_REVIEWER), false, false, true],
  ['the auditor', somebody('x', Role.PRIVACY_AUDITOR), false, false, true],
  ['the gateway', GATEWAY, false, false, true],
  ['an analyst', somebody('x', Role.ANALYST), false, false, false],
  ['a resident', somebody('x'), false, false, false],
  ['nobody', ANONYMOUS, false, false, false],
])('what %s may of a post at an office', (_who, actor, gives, ends, reads) => {
  expect(mayGive(actor, post)).toBe(gives);
  expect(mayEndOfficePost(actor, post)).toBe(ends);
  expect(mayReadOfficePost(actor, post)).toBe(reads);
});
