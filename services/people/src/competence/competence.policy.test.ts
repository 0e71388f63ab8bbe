import { ANONYMOUS, GATEWAY, Role, type Actor } from '@microgrid/access/actor';
import { isWithin } from '@microgrid/grid-code';
import { describe, expect, it } from 'vitest';
import { mayRead, mayReadFiguresWithin, readableBelow } from './competence.policy.ts';

const STREET = '510115006';
const COMMUNITY = `${STREET}005`;
const GENERAL = `${COMMUNITY}007`;
const required = { personId: 'holder', gridCode: GENERAL, trainerIds: ['trainer'] };

const somebody = (subject: string, role?: Role, scope = COMMUNITY): Actor => ({
  subject,
  grants: role === undefined ? [] : [{ role, scope }],
});

const rows: [who: string, actor: Actor, read: boolean, figures: boolean][] = [
  ['who holds the post', somebody('holder', Role.GRID_WORKER, GENERAL), true, false],
  ['who trains', somebody('trainer'), true, false],
  ['the head', somebody('x', Role.TOTAL_GRID_HEAD), true, true],
  ['the street officer', somebody('x', Role.STREET_OFFICER, STREET), true, true],
  ['the worker', somebody('x', Role.GRID_WORKER, GENERAL), false, false],
  ['a contact', somebody('x', Role.COMMITTEE_CONTACT, GENERAL), false, false],
  ['a leader', somebody('x', Role.MICRO_GRID_LEADER, `${GENERAL}001`), false, false],
  ['another head', somebody('x', Role.TOTAL_GRID_HEAD, `${STREET}004`), false, false],
  ['an analyst', somebody('x', Role.ANALYST, STREET), false, false],
  ['a resident', somebody('x'), false, false],
  ['nobody', ANONYMOUS, false, false],
  ['the gateway', GATEWAY, false, false],
];

describe('whether a required topic is mastered', () => {
  it.each(rows)('is for %s what the table says', (_who, actor, read, figures) => {
    expect(mayRead(actor, required)).toBe(read);
    expect(mayReadFiguresWithin(actor, GENERAL)).toBe(figures);
    expect(mayReadFiguresWithin(actor, null)).toBe(false);
    expect(readableBelow(actor).some((scope) => isWithin(GENERAL, scope))).toBe(figures);
  });
});
