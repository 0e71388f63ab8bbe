import { ANONYMOUS, GATEWAY, Role, type Actor } from '@microgrid/access/actor';
import { describe, expect, it } from 'vitest';
import { mayPlan, mayRead, mayTake, shiftActions } from './duty-shift.policy.ts';

const STREET = '510115006';
const COMMUNITY = `${STREET}005`;
const GENERAL = `${COMMUNITY}007`;
const now = new Date('2026-06-01T00:00:00Z');
const shift = {
  areaCode: GENERAL,
  onCallId: 'on call',
  backupId: 'backup',
  startsAt: new Date('2026-06-02T00:00:00Z'),
  offeredAt: null as Date | null,
};

const somebody = (subject: string, role?: Role, scope = COMMUNITY): Actor => ({
  subject,
  grants: role === undefined ? [] : [{ role, scope }],
});

const rows: [who: string, actor: Actor, may: { read: boolean; plan: boolean; take: boolean }][] = [
  ['who is on call', somebody('on call'), { read: true, plan: false, take: false }],
  [
    'who is on call, a leader',
    somebody('on call', Role.MICRO_GRID_LEADER, `${GENERAL}003`),
    { read: true, plan: false, take: false },
  ],
  ['who is called next', somebody('backup'), { read: true, plan: false, take: false }],
  ['the worker', somebody('x', Role.GRID_WORKER, GENERAL), { read: true, plan: true, take: true }],
  ['another worker', somebody('x', Role.GRID_WORKER, `${COMMUNITY}008`), { read: true, plan: false, take: false }],
  ['a leader', somebody('x', Role.MICRO_GRID_LEADER, `${GENERAL}003`), { read: true, plan: false, take: true }],
  [
    'a leader elsewhere',
    somebody('x', Role.MICRO_GRID_LEADER, `${COMMUNITY}008003`),
    { read: true, plan: false, take: false },
  ],
  ['a contact', somebody('x', Role.COMMITTEE_CONTACT, GENERAL), { read: true, plan: false, take: true }],
  ['the head', somebody('x', Role.TOTAL_GRID_HEAD), { read: true, plan: true, take: true }],
  ['another head', somebody('x', Role.TOTAL_GRID_HEAD, `${STREET}004`), { read: true, plan: false, take: false }],
  ['the street officer', somebody('x', Role.STREET_OFFICER, STREET), { read: true, plan: true, take: true }],
  ['an analyst', somebody('x', Role.ANALYST, STREET), { read: false, plan: false, take: false }],
  ['the auditor', somebody('x', Role.PRIVACY_AUDITOR, STREET), { read: false, plan: false, take: false }],
  ['a handler', somebody('x', Role.DEPARTMENT_HANDLER, STREET), { read: false, plan: false, take: false }],
  ['a resident', somebody('x'), { read: false, plan: false, take: false }],
  ['nobody', ANONYMOUS, { read: false, plan: false, take: false }],
  ['the gateway', GATEWAY, { read: false, plan: false, take: false }],
];

describe('a shift', () => {
  it.each(rows)('is for %s what the table says', (who, actor, { read, plan, take }) => {
    expect(mayRead(actor, shift)).toBe(read);
    expect(mayPlan(actor, shift.areaCode)).toBe(plan);
    expect(mayTake(actor, shift)).toBe(take);
    const isOnCall = who.startsWith('who is on call');
    const change = plan ? ['CHANGE'] : [];
    expect(shiftActions(actor, shift, now)).toEqual([...change, ...(isOnCall ? ['OFFER'] : [])]);
    expect(shiftActions(actor, { ...shift, offeredAt: now }, now)).toEqual([...change, ...(take ? ['TAKE'] : [])]);
    expect(shiftActions(actor, { ...shift, offeredAt: now }, shift.startsAt)).toEqual([]);
    expect(shiftActions(actor, { ...shift, offeredAt: now, droppedAt: now }, now)).toEqual([]);
  });

  it('of a community is not planned by the worker of a grid in it, nor that of a street by a head', () => {
    expect(mayPlan(somebody('x', Role.GRID_WORKER, GENERAL), COMMUNITY)).toBe(false);
    expect(mayPlan(somebody('x', Role.TOTAL_GRID_HEAD), STREET)).toBe(false);
    expect(mayPlan(somebody('x', Role.STREET_OFFICER, STREET), STREET)).toBe(true);
  });

  it('of the street is taken by whoever serves in it', () => {
    const ofStreet = { ...shift, areaCode: STREET };
    expect(mayTake(somebody('x', Role.MICRO_GRID_LEADER, `${GENERAL}003`), ofStreet)).toBe(true);
    expect(mayTake(somebody('x', Role.STREET_OFFICER, '510115007'), ofStreet)).toBe(false);
  });
});
