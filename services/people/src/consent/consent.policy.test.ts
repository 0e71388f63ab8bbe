import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { expect, it } from 'vitest';
import { mayReadConsent } from './consent.policy.ts';

const somebody = (subject: string): Actor => ({ subject, grants: [] });

it.each<[string, Actor, withdrawn: boolean]>([
  ['the person', somebody('person'), true],
  ['who recorded the withdrawal', somebody('recorder'), true],
  ['somebody else', somebody('x'), false],
  ['nobody', ANONYMOUS, false],
])('%s comes upon a consent while it holds, and then as the table says', (_who, actor, withdrawn) => {
  const given = { personId: 'person', withdrawnAt: null, withdrawnById: null };
  expect(mayReadConsent(actor, given)).toBe(true);
  const withdrawnAt = new Date('2026-05-01T00:00:00Z');
  expect(mayReadConsent(actor, { ...given, withdrawnAt, withdrawnById: 'recorder' })).toBe(withdrawn);
  expect(mayReadConsent(actor, { ...given, withdrawnAt })).toBe(withdrawn && actor.subject === 'person');
});
