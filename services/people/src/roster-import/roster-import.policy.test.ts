import { ANONYMOUS, Role, type Actor } from '@microgrid/access/actor';
import { describe, expect, it } from 'vitest';
import { isStarter, mayImport, mayRead } from './roster-import.policy.ts';

const C = '510115006005';
const of = (role: Role, scope: string, subject = 'starter'): Actor => ({ subject, grants: [{ role, scope }] });
const started = { startedById: 'starter', areaCode: C };

describe('the import of a community', () => {
  it.each<[string, Actor, boolean, boolean, boolean]>([
    // who                                                      starts  goes on  sees
    ['its head who started it', of(Role.TOTAL_GRID_HEAD, C), true, true, true],
    ['another head of it', of(Role.TOTAL_GRID_HEAD, C, 'other'), true, false, false],
    ['the officer who started it', of(Role.STREET_OFFICER, C.slice(0, 9)), true, true, true],
    ['an officer of its street', of(Role.STREET_OFFICER, C.slice(0, 9), 'other'), true, false, true],
    ['an officer of another', of(Role.STREET_OFFICER, '510115007', 'other'), false, false, false],
    ['who started it, and is head elsewhere', of(Role.TOTAL_GRID_HEAD, '510115006004'), false, false, false],
    ['who started it, and is a worker now', of(Role.GRID_WORKER, `${C}007`), false, false, false],
    ['who started it, and has left', { subject: 'starter', grants: [] }, false, false, false],
    ['nobody', ANONYMOUS, false, false, false],
  ])('%s starts it: %s, goes on with it: %s, sees it: %s', (_who, actor, starts, goesOn, sees) => {
    expect([mayImport(actor, C), isStarter(actor, started), mayRead(actor, started)]).toEqual([starts, goesOn, sees]);
  });

  it('of a street is not for the head of a community', () => {
    expect(mayImport(of(Role.TOTAL_GRID_HEAD, C), C.slice(0, 9))).toBe(false);
  });

  it('that nobody is known to have started is gone on with by nobody', () => {
    expect(isStarter(of(Role.TOTAL_GRID_HEAD, C), { startedById: null, areaCode: C })).toBe(false);
    expect(isStarter({ subject: null, grants: [] }, { startedById: null, areaCode: C })).toBe(false);
  });
});
