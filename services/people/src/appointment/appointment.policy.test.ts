import { ANONYMOUS, GATEWAY, Role, type Actor } from '@microgrid/access/actor';
import { isWithin } from '@microgrid/grid-code';
import { describe, expect, it } from 'vitest';
import {
  appointmentParts,
  figuresOf,
  mayDecide,
  mayEnd,
  mayRead,
  mayReadAllWithin,
  mayReadInFull,
  mayReadLeave,
  readableInFull,
} from './appointment.policy.ts';

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
    const { holderId, below } = readableInFull(who);
    expect(holderId === post.personId || below.some((scope) => isWithin(post.gridCode, scope))).toBe(know);
    expect(mayRead(who, { ...post, status: 'ACTIVE' })).toBe(true);
    for (const status of ['PENDING', 'ON_LEAVE', 'SUSPENDED', 'ENDED'] as const) {
      expect(mayRead(who, { ...post, status })).toBe(know);
    }
  });
});

describe('all appointments', () => {
  it.each<[string, Actor, string | null, boolean]>([
    ['of a community are the head’s', serving('head', Role.TOTAL_GRID_HEAD), COMMUNITY, true],
    ['in a general grid too', serving('head', Role.TOTAL_GRID_HEAD), `${COMMUNITY}007`, true],
    ['but not those of the street', serving('head', Role.TOTAL_GRID_HEAD), STREET, false],
    ['nor those of nowhere said', serving('head', Role.TOTAL_GRID_HEAD), null, false],
    ['of a community are not the worker’s', serving('x', Role.GRID_WORKER, `${COMMUNITY}007`), COMMUNITY, false],
    ['nor anybody’s who only holds one', serving('holder'), COMMUNITY, false],
  ])('%s to read', (_what, who, area, may) => {
    expect(mayReadAllWithin(who, area)).toBe(may);
  });

  it('are counted for everybody where they are in post, and else for whoever may see each', () => {
    const isAllTheirs = () => true;
    expect(figuresOf({ status: ['ACTIVE'] }, isAllTheirs)).toBe('PUBLIC');
    for (const where of [null, {}, { status: ['ACTIVE', 'ENDED'] as const }]) {
      expect(figuresOf(where, isAllTheirs)).toBe(isAllTheirs);
    }
  });
});

describe('an appointment with a leave', () => {
  const head = { personId: 'head', gridCode: COMMUNITY };
  const standIn = serving('stand-in', Role.TOTAL_GRID_HEAD);

  it('of a head is not decided on by whoever stands in, who decides on all below', () => {
    expect(mayDecide(standIn, head)).toBe(false);
    expect(mayEnd(standIn, head, 'REMOVED')).toBe(false);
    expect(mayDecide(standIn, post)).toBe(true);
    expect(mayDecide(serving('officer', Role.STREET_OFFICER, STREET), head)).toBe(true);
  });

  it.each<[string, Actor, boolean]>([
    ['who holds it', serving('holder'), true],
    ['who stands in', serving('stand-in'), true],
    ['a leader there', serving('x', Role.MICRO_GRID_LEADER, post.gridCode), true],
    ['the worker', serving('x', Role.GRID_WORKER, `${COMMUNITY}007`), true],
    ['a contact', serving('x', Role.COMMITTEE_CONTACT, `${COMMUNITY}007`), true],
    ['the head', serving('x', Role.TOTAL_GRID_HEAD), true],
    ['the street officer', serving('x', Role.STREET_OFFICER, STREET), true],
    ['a leader elsewhere', serving('x', Role.MICRO_GRID_LEADER, `${COMMUNITY}007004`), false],
    ['another worker', serving('x', Role.GRID_WORKER, `${COMMUNITY}008`), false],
    ['a volunteer', serving('x', Role.VOLUNTEER, COMMUNITY), false],
    ['an analyst', serving('x', Role.ANALYST, STREET), false],
    ['the auditor', serving('x', Role.PRIVACY_AUDITOR, STREET), false],
    ['a resident', serving('x'), false],
    ['nobody', ANONYMOUS, false],
  ])('tells %s of it or not', (_who, who, may) => {
    expect(mayReadLeave(who, { ...post, standInId: 'stand-in' })).toBe(may);
  });

  it('is seen by who stands in, whatever its status, and by nobody for want of one', () => {
    expect(mayRead(serving('stand-in'), { ...post, standInId: 'stand-in', status: 'ON_LEAVE' })).toBe(true);
    expect(mayReadInFull(serving('stand-in'), post)).toBe(false);
    expect(mayRead(ANONYMOUS, { ...post, standInId: null, status: 'ON_LEAVE' })).toBe(false);
  });
});
