import { ANONYMOUS, GATEWAY, Role, type Actor } from '@microgrid/access/actor';
import { describe, expect, it } from 'vitest';
import { appointmentParts, mayDecide, mayEnd, mayRead, mayReadInFull } from './appointment.policy.ts';

const STREET = '510115006';
const COMMUNITY = '510115006005';
const post = { personId: 'holder', gridCode: `${COMMUNITY}007003` };

const serving = (subject: string, role?: Role, scope = COMMUNITY): Actor => ({
  subject,
  grants: role === undefined ? [] : [{ role, scope }],
});

const rows: [who: string, actor: Actor, may: { decide: boolean; resign: boolean; know: boolean }][] = [
  ['the head above', serving('head', Role.TOTAL_GRID_HEAD), { decide: true, resign: true, know: true }],
  ['the street officer', serving('officer', Role.STREET_OFFICER, STREET), { decide: true, resign: true, know: true }],
  ['the holder', serving('holder'), { decide: false, resign: true, know: true }],
  ['the holder as head', serving('holder', Role.TOTAL_GRID_HEAD), { decide: false, resign: true, know: true }],
  ['another head', serving('x', Role.TOTAL_GRID_HEAD, `${STREET}004`), { decide: false, resign: false, know: false }],
  ['another officer', serving('x', Role.STREET_OFFICER, '510115007'), { decide: false, resign: false, know: false }],
  ['the worker', serving('x', Role.GRID_WORKER, `${COMMUNITY}007`), { decide: false, resign: false, know: false }],
  ['a contact', serving('x', Role.COMMITTEE_CONTACT, `${COMMUNITY}007`), { decide: false, resign: false, know: false }],
  ['a leader', serving('x', Role.MICRO_GRID_LEADER, post.gridCode), { decide: false, resign: false, know: false }],
  ['an analyst', serving('x', Role.ANALYST, STREET), { decide: false, resign: false, know: false }],
  ['the auditor', serving('x', Role.PRIVACY_AUDITOR, STREET), { decide: false, resign: false, know: false }],
  ['a resident', serving('x'), { decide: false, resign: false, know: false }],
  ['nobody', ANONYMOUS, { decide: false, resign: false, know: false }],
  ['the gateway', GATEWAY, { decide: false, resign: false, know: false }],
];

describe('an appointment', () => {
  it.each(rows)('is open to %s as far as the table says', (_who, who, { decide, resign, know }) => {
    expect(mayDecide(who, post)).toBe(decide);
    expect(mayEnd(who, post, 'RESIGNED')).toBe(resign);
    expect(mayEnd(who, post, 'REMOVED')).toBe(decide);
    expect(appointmentParts(who, post)).toEqual(decide ? ['DECIDER'] : resign ? ['HOLDER'] : []);
    expect(mayReadInFull(who, post)).toBe(know);
    expect(mayRead(who, { ...post, status: 'ACTIVE' })).toBe(true);
    for (const status of ['PENDING', 'ON_LEAVE', 'SUSPENDED', 'ENDED'] as const) {
      expect(mayRead(who, { ...post, status })).toBe(know);
    }
  });
});
