import { ANONYMOUS, GATEWAY, Role, type Actor } from '@microgrid/access/actor';
import { isWithin } from '@microgrid/grid-code';
import { describe, expect, it } from 'vitest';
import {
  mayAskVolunteers,
  mayRead,
  mayReadFiguresWithin,
  readableEntries,
  reserveParts,
} from './reserve-entry.policy.ts';
import { ReserveStatus } from './reserve-entry.terms.ts';

const STREET = '510115006';
const COMMUNITY = `${STREET}005`;
const GENERAL = `${COMMUNITY}007`;
const MICRO = `${GENERAL}003`;
const entry = {
  personId: 'person',
  gridCode: MICRO,
  mentorId: 'mentor',
  nominatedById: 'nominator',
  status: 'IN_TRAINING' as ReserveStatus,
};

const somebody = (subject: string, role?: Role, scope = COMMUNITY): Actor => ({
  subject,
  grants: role === undefined ? [] : [{ role, scope }],
});

const rows: [who: string, actor: Actor, parts: string[], asksVolunteers: boolean][] = [
  ['the person', somebody('person'), ['PERSON'], false],
  ['the person as head', somebody('person', Role.TOTAL_GRID_HEAD), ['PERSON'], true],
  ['the person as street officer', somebody('person', Role.STREET_OFFICER, STREET), ['PERSON'], true],
  ['the mentor in post', somebody('mentor', Role.MICRO_GRID_LEADER, `${GENERAL}004`), ['MENTOR'], false],
  ['the mentor out of post', somebody('mentor'), [], false],
  ['the mentor as a volunteer', somebody('mentor', Role.VOLUNTEER, MICRO), [], false],
  ['the mentor as head', somebody('mentor', Role.TOTAL_GRID_HEAD), ['MENTOR', 'HEAD'], true],
  ['the head', somebody('x', Role.TOTAL_GRID_HEAD), ['HEAD'], true],
  ['another head', somebody('x', Role.TOTAL_GRID_HEAD, `${STREET}004`), [], false],
  ['the street officer', somebody('x', Role.STREET_OFFICER, STREET), ['STREET'], true],
  ['another street officer', somebody('x', Role.STREET_OFFICER, '510115007'), [], false],
  ['the worker', somebody('x', Role.GRID_WORKER, GENERAL), [], true],
  ['another worker', somebody('x', Role.GRID_WORKER, `${COMMUNITY}008`), [], false],
  ['a contact', somebody('x', Role.COMMITTEE_CONTACT, GENERAL), [], true],
  ['the leader', somebody('x', Role.MICRO_GRID_LEADER, MICRO), [], true],
  ['another leader', somebody('x', Role.MICRO_GRID_LEADER, `${GENERAL}004`), [], false],
  ['a volunteer there', somebody('x', Role.VOLUNTEER, MICRO), [], false],
  ['who named the person', somebody('nominator'), [], false],
  ['an analyst', somebody('x', Role.ANALYST, STREET), [], false],
  ['the auditor', somebody('x', Role.PRIVACY_AUDITOR, STREET), [], false],
  ['a handler', somebody('x', Role.DEPARTMENT_HANDLER, STREET), [], false],
  ['a resident', somebody('x'), [], false],
  ['nobody', ANONYMOUS, [], false],
  ['the gateway', GATEWAY, [], false],
];

describe('an entry of the reserve', () => {
  it.each(rows)('is to %s what the table says, and read by whom it is something to', (_who, actor, parts, asks) => {
    expect(reserveParts(actor, entry)).toEqual(parts);
    expect(mayRead(actor, entry)).toBe(parts.length > 0);
    const { below, own, mentored } = readableEntries(actor);
    const isListed = own === entry.personId || mentored === entry.mentorId;
    expect(isListed || below.some((scope) => isWithin(MICRO, scope))).toBe(parts.length > 0);
    expect(mayAskVolunteers(actor, MICRO)).toBe(asks);
  });

  it.each(Object.keys(ReserveStatus) as ReserveStatus[])(
    'that is %s is read by who named the person only while that waits for an answer',
    (status) => {
      expect(mayRead(somebody('nominator'), { ...entry, status })).toBe(status === 'NOMINATED');
      expect(reserveParts(somebody('nominator'), { ...entry, status })).toEqual([]);
    },
  );

  it('whose people are erased is nobody’s but those above', () => {
    const erased = { ...entry, personId: null, mentorId: null, nominatedById: null, status: 'NOMINATED' as const };
    for (const actor of [ANONYMOUS, GATEWAY, somebody('person')]) expect(mayRead(actor, erased)).toBe(false);
    expect(mayRead(somebody('x', Role.TOTAL_GRID_HEAD), erased)).toBe(true);
  });

  it.each(rows)('tells %s figures where the head or street officer of all of them asks', (who, actor) => {
    const isTold = /^(the (person|mentor) as )?(the )?(head|street officer)$/.test(who);
    expect(mayReadFiguresWithin(actor, COMMUNITY)).toBe(isTold);
    expect(mayReadFiguresWithin(actor, undefined)).toBe(false);
    expect(mayReadFiguresWithin(actor, '5101')).toBe(false);
  });
});
