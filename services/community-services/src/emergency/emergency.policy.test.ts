import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { describe, expect, it } from 'vitest';
import {
  analyst,
  auditor,
  contact,
  GENERAL,
  head,
  leader,
  MICRO,
  officer,
  person,
  resident,
  worker,
} from '../../test/people.ts';
import { mayRead, mayReadDetails, mayReadTexts, type MatterFacts } from '../matter/matter.policy.ts';
import { emergencyParts, mayReadCalls } from './emergency.policy.ts';

const facts = { gridCode: MICRO, isCalled: false, isResponder: false };
const neighbouringLeader = person(20, 'MICRO_GRID_LEADER', `${GENERAL}004`);
const handler = person(22, 'DEPARTMENT_HANDLER', MICRO.slice(0, 9));

describe('an emergency', () => {
  it.each<[string, Actor, object, boolean, string[]]>([
    ['its leader', leader, {}, true, ['SERVING']],
    ['its worker, who is called', worker, { isCalled: true }, true, ['CALLED', 'SERVING']],
    ['a contact', contact, {}, true, ['SERVING']],
    ['the head', head, {}, true, ['SERVING']],
    ['the street', officer, {}, true, ['SERVING']],
    ['a leader from beside', neighbouringLeader, {}, false, []],
    ['one from beside who is called', neighbouringLeader, { isCalled: true }, true, ['CALLED']],
    ['one who comes', neighbouringLeader, { isCalled: true, isResponder: true }, true, ['CALLED', 'RESPONDER']],
    ['its reporter', resident, {}, false, []],
    ['a department', handler, {}, false, []],
    ['an analyst', analyst, {}, false, []],
    ['an auditor', auditor, {}, false, []],
    ['nobody', ANONYMOUS, {}, false, []],
  ])('is to %s what it may be: calls %s, parts %s', (_who, actor, more, seesCalls, parts) => {
    expect(mayReadCalls(actor, { ...facts, ...more })).toBe(seesCalls);
    expect(emergencyParts(actor, { ...facts, ...more })).toEqual(parts);
  });
});

describe('the matter of an emergency', () => {
  const matter: MatterFacts = {
    gridCode: MICRO,
    severity: 'EMERGENCY',
    level: 'L1',
    status: 'REPORTED',
    isMine: false,
  };
  const sealed = { areTextsSealed: true };
  it.each<[string, Actor, Partial<MatterFacts>, boolean, boolean]>([
    ['one from beside who is called', neighbouringLeader, { isCalled: true, isOnDuty: true }, true, true],
    [
      'one from beside who was called, when it is over',
      neighbouringLeader,
      { isCalled: true, isOnDuty: false },
      true,
      false,
    ],
    ['one who was called and has left the post since', resident, { isCalled: true, isOnDuty: true }, false, false],
    [
      'one who was called and serves in another street by now',
      person(62, 'GRID_WORKER', '510115007001001'),
      { isCalled: true, isOnDuty: true },
      false,
      false,
    ],
    ['one from beside who was not called', neighbouringLeader, {}, false, false],
    ['the street, which is called', officer, { isCalled: true, isOnDuty: true }, true, true],
    ['the street, which is not', officer, {}, true, false],
    ['the head, who is called to a sensitive one', head, { ...sealed, isCalled: true, isOnDuty: true }, true, true],
    ['the head, who is not', head, sealed, true, false],
    ['whom it complains of', worker, { aboutPersonId: worker.subject, isCalled: true, isOnDuty: true }, false, false],
  ])('D: is seen by %s: row %s, texts %s', (_who, actor, more, row, texts) => {
    expect(mayRead(actor, { ...matter, ...more })).toBe(row);
    expect(row && mayReadTexts(actor, { ...matter, ...more })).toBe(texts);
  });

  it('lets who is called read where to go from the call to its end, and a leader who was not called never', () => {
    const details = (actor: Actor, more: Partial<MatterFacts>) =>
      mayReadDetails(actor, { ...matter, ...sealed, ...more }, false);
    expect(details(neighbouringLeader, { isCalled: true, isOnDuty: true })).toBe(true);
    expect(details(neighbouringLeader, { isCalled: true, isOnDuty: false })).toBe(false);
    expect(details(leader, {})).toBe(false);
    expect(details(leader, { isCalled: true, isOnDuty: true })).toBe(true);
  });
});
