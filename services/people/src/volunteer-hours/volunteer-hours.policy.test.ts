import { ANONYMOUS, GATEWAY, Role, type Actor } from '@microgrid/access/actor';
import { isWithin } from '@microgrid/grid-code';
import { describe, expect, it } from 'vitest';
import { hoursParts, mayRead, mayReadFiguresWithin, mayRecord, readableBelow } from './volunteer-hours.policy.ts';

const STREET = '510115006';
const COMMUNITY = `${STREET}005`;
const GENERAL = `${COMMUNITY}007`;
const MICRO = `${GENERAL}003`;
const hours = {
  personId: 'volunteer',
  gridCode: MICRO,
  recordedById: 'recorder',
  confirmedById: 'confirmer',
  organiserId: 'organiser',
};

const somebody = (subject: string, role?: Role, scope = COMMUNITY): Actor => ({
  subject,
  grants: role === undefined ? [] : [{ role, scope }],
});

const rows: [who: string, actor: Actor, record: boolean, read: boolean, parts: string[]][] = [
  ['the volunteer', somebody('volunteer'), false, true, ['VOLUNTEER']],
  ['the volunteer as worker', somebody('volunteer', Role.GRID_WORKER, GENERAL), true, true, ['VOLUNTEER']],
  ['the volunteer as head', somebody('volunteer', Role.TOTAL_GRID_HEAD), false, true, ['VOLUNTEER']],
  ['the recorder', somebody('recorder'), false, true, ['RECORDER']],
  ['the recorder as leader', somebody('recorder', Role.MICRO_GRID_LEADER, MICRO), true, true, ['RECORDER']],
  ['who confirmed', somebody('confirmer'), false, true, ['CONFIRMER']],
  ['the organiser', somebody('organiser'), true, true, ['CONFIRMER']],
  ['the worker', somebody('x', Role.GRID_WORKER, GENERAL), true, true, ['CONFIRMER']],
  ['another worker', somebody('x', Role.GRID_WORKER, `${COMMUNITY}008`), false, false, []],
  ['the leader', somebody('x', Role.MICRO_GRID_LEADER, MICRO), true, false, []],
  ['another leader', somebody('x', Role.MICRO_GRID_LEADER, `${GENERAL}004`), false, false, []],
  ['a contact', somebody('x', Role.COMMITTEE_CONTACT, GENERAL), false, false, []],
  ['the head', somebody('x', Role.TOTAL_GRID_HEAD), false, true, ['HEAD']],
  ['another head', somebody('x', Role.TOTAL_GRID_HEAD, `${STREET}004`), false, false, []],
  ['the street officer', somebody('x', Role.STREET_OFFICER, STREET), false, true, []],
  ['a volunteer', somebody('x', Role.VOLUNTEER, STREET), false, false, []],
  ['an analyst', somebody('x', Role.ANALYST, STREET), false, false, []],
  ['the auditor', somebody('x', Role.PRIVACY_AUDITOR, STREET), false, false, []],
  ['a resident', somebody('x'), false, false, []],
  ['nobody', ANONYMOUS, false, false, []],
  ['the gateway', GATEWAY, false, false, []],
];

describe('hours', () => {
  it.each(rows)('are for %s what the table says', (_who, actor, record, read, parts) => {
    expect(mayRecord(actor, hours)).toBe(record);
    expect(mayRead(actor, hours)).toBe(read);
    const isTheirs = ['volunteer', 'recorder', 'confirmer', 'organiser'].includes(actor.subject ?? '');
    expect(isTheirs || readableBelow(actor).some((scope) => isWithin(MICRO, scope))).toBe(read);
    expect(hoursParts(actor, hours)).toEqual(parts);
  });

  it('whose people are erased are nobody’s', () => {
    const erased = { ...hours, personId: null, recordedById: null, confirmedById: null, organiserId: null };
    for (const actor of [ANONYMOUS, GATEWAY, somebody('volunteer')]) {
      expect([mayRead(actor, erased), hoursParts(actor, erased)]).toEqual([false, []]);
    }
  });

  it.each(rows)('tell %s their figures where the head or street officer of all of them asks', (who, actor) => {
    const isTold = who === 'the head' || who === 'the volunteer as head' || who === 'the street officer';
    expect(mayReadFiguresWithin(actor, COMMUNITY)).toBe(isTold);
    expect(mayReadFiguresWithin(actor, undefined)).toBe(false);
    expect(mayReadFiguresWithin(actor, '5101')).toBe(false);
  });
});
