import { ANONYMOUS, GATEWAY, Role, type Actor } from '@microgrid/access/actor';
import { describe, expect, it } from 'vitest';
import { isColleagueOf, isSelf, mayActFor, mayKnowName, mayKnowPhone, REGISTRARS } from './person.policy.ts';

const someone = (...roles: Role[]): Actor => ({
  subject: 'someone',
  grants: roles.map((role) => ({ role, scope: '510115006' })),
});
const actors: [who: string, actor: Actor, name: boolean, source: boolean][] = [
  ['the person', { subject: 'person', grants: [] }, true, true],
  ['a head', someone(Role.TOTAL_GRID_HEAD), true, false],
  ['a worker', someone(Role.GRID_WORKER), true, false],
  ['a contact', someone(Role.COMMITTEE_CONTACT), true, false],
  ['a leader', someone(Role.MICRO_GRID_LEADER), true, false],
  ['a street officer', someone(Role.STREET_OFFICER), true, false],
  ['a volunteer', someone(Role.VOLUNTEER), true, false],
  ['a reviewer of appeals', someone(Role.APPEALS_REVIEWER), true, false],
  ['a handler of a department', someone(Role.DEPARTMENT_HANDLER), false, false],
  ['a privacy auditor', someone(Role.PRIVACY_AUDITOR), true, false],
  ['an analyst', someone(Role.ANALYST), false, false],
  ['a resident', someone(), false, false],
  ['nobody', ANONYMOUS, false, false],
  ['the gateway', GATEWAY, false, false],
];

describe('what is shown of a person who serves', () => {
  it.each(actors)('to %s: without consent, and of how the person was found', (_who, actor, name, source) => {
    expect(mayKnowName(actor, { id: 'person', agreedTo: null })).toBe(name);
    expect(isColleagueOf(actor, { id: 'person' })).toBe(name);
    expect(isSelf(actor, { id: 'person' })).toBe(source);
  });

  it.each(actors)('to %s: the name, once its publication was agreed to', (_who, actor) => {
    expect(mayKnowName(actor, { id: 'person', agreedTo: ['PUBLISH_NAME'] })).toBe(true);
  });

  it.each(actors)('to %s: the name, once those who are served may know it, when signed in', (_who, actor, name) => {
    const isSignedIn = actor.subject !== null;
    expect(mayKnowName(actor, { id: 'person', agreedTo: ['NAME_TO_SERVED'] })).toBe(name || isSignedIn);
    expect(mayKnowName(actor, { id: 'person', agreedTo: ['PUBLISH_HONOUR'] })).toBe(name);
  });

  it.each(actors)('to %s: of a candidate the name, and the phone not for that', (_who, actor, name) => {
    expect(mayKnowName(actor, { id: 'person', agreedTo: ['PUBLISH_CANDIDACY'] })).toBe(true);
    expect(mayKnowPhone(actor, { id: 'person', agreedTo: ['PUBLISH_CANDIDACY'] })).toBe(name);
    expect(mayKnowName(actor, { id: 'person', agreedTo: null, heardCaller: true })).toBe(true);
    expect(mayKnowPhone(actor, { id: 'person', agreedTo: null, heardCaller: true })).toBe(name);
  });
});

describe('for somebody who serves', () => {
  const head: Actor = { subject: 'head', grants: [{ role: Role.TOTAL_GRID_HEAD, scope: '510115006005' }] };
  it.each<[string, string[], boolean]>([
    ['in the own community', ['510115006005007001'], true],
    ['there and elsewhere', ['510115006004', '510115006005007'], true],
    ['elsewhere alone', ['510115006004'], false],
    ['at the office of the street', ['510115006'], false],
    ['nowhere yet', [], true],
  ])('%s, a head acts or not', (_where, areas, may) => {
    expect(mayActFor(head, [Role.TOTAL_GRID_HEAD], areas)).toBe(may);
    expect(mayActFor(head, [Role.GRID_WORKER], areas)).toBe(false);
  });
});

it.each(Object.values(Role))('somebody is entered by a head or a street officer, and by %s or not', (role) => {
  const mayRegister = role === Role.TOTAL_GRID_HEAD || role === Role.STREET_OFFICER;
  expect(mayActFor(someone(role), REGISTRARS, [])).toBe(mayRegister);
});
