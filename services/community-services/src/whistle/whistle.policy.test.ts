import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { describe, expect, it } from 'vitest';
import {
  analyst,
  COMMUNITY,
  contact,
  GENERAL,
  handler,
  head,
  leader,
  MICRO,
  officer,
  person,
  resident,
  STREET,
  worker,
} from '../../test/people.ts';
import { mayCountWhistles, mayReadDealings, whistleParts } from './whistle.policy.ts';

const elsewhere = person(90, 'STREET_OFFICER', '510115007');
const facts = (isForMe = false) => ({ workGrid: MICRO, isForMe, handlerId: null });

describe('a whistle', () => {
  it.each<[string, Actor, boolean, string[]]>([
    ['the department’s handler', handler, true, ['DEPARTMENT']],
    ['a handler of another department', handler, false, []],
    ['the street', officer, false, ['STREET', 'RATER']],
    ['the street of elsewhere', elsewhere, false, []],
    ['the head', head, false, []],
    ['the worker', worker, false, []],
    ['the leader', leader, false, []],
    ['an analyst', analyst, false, []],
    ['its reporter', resident, false, []],
    ['nobody', ANONYMOUS, false, []],
  ])('is to %s what the table says', (_who, actor, isForMe, parts) => {
    expect(whistleParts(actor, facts(isForMe))).toEqual(parts);
  });

  it.each<[string, Actor, boolean, boolean]>([
    ['the department’s handler', handler, true, true],
    ['a handler of another', handler, false, false],
    ['the street', officer, false, true],
    ['the head', head, false, true],
    ['a contact', contact, false, true],
    ['the leader', leader, false, true],
    ['its reporter', resident, false, false],
    ['an analyst', analyst, false, false],
  ])('E5: tells what was said between street and department to %s: %s', (_who, actor, isForMe, isTold) => {
    expect(mayReadDealings(actor, facts(isForMe))).toBe(isTold);
  });

  it.each<[string, Actor, string[]]>([
    ['the street', officer, [STREET, COMMUNITY, GENERAL]],
    ['the head', head, [COMMUNITY, GENERAL]],
    ['the department', handler, []],
    ['an analyst', analyst, []],
    ['an analyst who serves too', { ...officer, grants: [...officer.grants, ...analyst.grants] }, []],
  ])('is counted by %s where all may be read', (_who, actor, grids) => {
    expect([STREET, COMMUNITY, GENERAL].filter((code) => mayCountWhistles(actor, [code]))).toEqual(grids);
  });
});
