import { ANONYMOUS, GATEWAY, Role, type Actor } from '@microgrid/access/actor';
import { describe, expect, it } from 'vitest';
import { mayKnowName, mayKnowSource } from './person.policy.ts';

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
  ['a privacy auditor', someone(Role.PRIVACY_AUDITOR), true, false],
  ['an analyst', someone(Role.ANALYST), false, false],
  ['a resident', someone(), false, false],
  ['nobody', ANONYMOUS, false, false],
  ['the gateway', GATEWAY, false, false],
];

describe('what is shown of a person who serves', () => {
  it.each(actors)('to %s: without consent, and of how the person was found', (_who, actor, name, source) => {
    expect(mayKnowName(actor, { id: 'person', nameConsent: null })).toBe(name);
    expect(mayKnowSource(actor, { id: 'person' })).toBe(source);
  });

  it.each(actors)('to %s: the name, once its publication was agreed to', (_who, actor) => {
    expect(mayKnowName(actor, { id: 'person', nameConsent: '2026-01' })).toBe(true);
  });
});
