import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { isWithin } from '@microgrid/grid-code';
import { describe, expect, it } from 'vitest';
import {
  analyst,
  auditor,
  COMMUNITY,
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
import {
  matterParts,
  mayRead,
  mayCount,
  mayPush,
  mayReadLevel,
  mayReadTexts,
  readableMatters,
  type MatterFacts,
} from './matter.policy.ts';

const facts = {
  gridCode: MICRO,
  severity: 'ORDINARY',
  level: 'L1',
  status: 'REPORTED',
  handlerId: null,
  isMine: false,
} as const;
const otherLeader = person(20, 'MICRO_GRID_LEADER', `${GENERAL}004`);
const otherWorker = person(21, 'GRID_WORKER', `${COMMUNITY}008`);
const otherOfficer = person(22, 'STREET_OFFICER', '510115007');

describe('a matter of somebody else', () => {
  it.each([
    ['anonymous', ANONYMOUS, false, false, false],
    ['resident', resident, false, false, false],
    ['leader of its micro-grid', leader, true, true, true],
    ['leader of another', otherLeader, false, false, false],
    ['worker of its general grid', worker, true, true, true],
    ['worker of another', otherWorker, false, false, false],
    ['committee contact', contact, true, true, true],
    ['head of its total grid', head, true, true, true],
    ['street officer', officer, true, false, true],
    ['officer of another street', otherOfficer, false, false, false],
    ['analyst', analyst, false, false, false],
    ['privacy auditor', auditor, false, false, false],
  ])('seen by the %s: %s → row %s, texts at L1 %s, texts at L3 %s', (_who, actor, row, textsBelow, textsFrom) => {
    expect(mayRead(actor, facts)).toBe(row);
    expect(row && mayReadTexts(actor, facts)).toBe(textsBelow);
    expect(row && mayReadTexts(actor, { ...facts, level: 'L3' })).toBe(textsFrom);
  });

  it.each([
    ['leader of its micro-grid, who is called', leader, true, { isCalled: true, isOnDuty: true }],
    ['leader of its micro-grid, who is not', leader, false, {}],
    ['worker of its general grid', worker, true, {}],
    ['head of its total grid', head, false, {}],
    ['head who handles it', head, true, { handlerId: head.subject }],
    ['handler whose post there has ended', otherLeader, false, { handlerId: otherLeader.subject }],
    ['committee contact', contact, false, {}],
    ['street officer', officer, false, {}],
    ['resident', resident, false, {}],
    ['resident who reported it', resident, true, { isMine: true }],
  ])('P38: is an emergency with marked texts, which the %s reads: %s', (_who, actor, isOfTheTeam, more) => {
    const marked = { ...facts, severity: 'EMERGENCY', areTextsMarked: true, level: 'L3', ...more } as const;
    expect(mayReadTexts(actor, marked)).toBe(isOfTheTeam);
  });

  it.each([leader, worker, contact, head, officer, otherLeader, otherWorker, analyst, resident, ANONYMOUS])(
    'is in the list of $subject with $grants exactly when it may be read',
    (actor) => {
      const isListed = readableMatters(actor).below.some((prefix) => isWithin(MICRO, prefix));
      expect(isListed).toBe(mayRead(actor, facts));
    },
  );
});

describe('the own matter', () => {
  it.each([resident, analyst, otherLeader, officer])('is read in full by its reporter', (actor) => {
    expect(mayRead(actor, { ...facts, isMine: true })).toBe(true);
    expect(mayReadTexts(actor, { ...facts, isMine: true })).toBe(true);
    expect(readableMatters(actor).reporterId).toBe(actor.subject);
  });
});

describe('how many matters there are', () => {
  it.each([
    ['leader', leader, [MICRO]],
    ['worker', worker, [GENERAL, MICRO]],
    ['head', head, [COMMUNITY, GENERAL, MICRO]],
    ['officer', officer, [COMMUNITY, GENERAL, MICRO]],
    ['resident', resident, []],
    ['analyst', analyst, []],
  ])('is known to the %s in the own grid and below', (_who, actor, grids) => {
    expect([COMMUNITY, GENERAL, MICRO].filter((code) => mayCount(actor, [code]))).toEqual(grids);
  });
});

describe('the level of a matter', () => {
  it.each([
    ['L0, to whoever reported it', { level: 'L0', isMine: true }, true],
    ['L0, to nobody else: it would name the reporter', { level: 'L0', isMine: false }, false],
    ['L1, to whoever reported it', { level: 'L1', isMine: true }, true],
    ['L1, to nobody else: silence would say L0', { level: 'L1', isMine: false }, false],
    ['L2', { level: 'L2', isMine: false }, true],
  ] as const)('P33: is told at %s', (_what, matter, isTold) => {
    expect(mayReadLevel(matter)).toBe(isTold);
  });
});

describe('what somebody is to a matter', () => {
  const handledBy = ({ subject }: Actor): Partial<MatterFacts> => ({ handlerId: subject });
  it.each([
    ['nothing, for a resident', resident, {}, []],
    ['nothing, for an analyst', analyst, {}, []],
    ['its reporter, who may verify', resident, { isMine: true }, ['REPORTER', 'VERIFIER']],
    ['its worker, who answers for it', worker, {}, ['OWNER', 'WORKER', 'VERIFIER']],
    ['not its worker, for one of another grid', otherWorker, {}, []],
    ['its local leader, who may propose a mediation', leader, {}, ['LOCAL_LEADER']],
    [
      'on duty, for its leader who is called to its emergency',
      leader,
      { isCalled: true, isOnDuty: true },
      ['LOCAL_LEADER', 'ON_DUTY'],
    ],
    [
      'its local leader and no more, for one who was called to one that is over',
      leader,
      { isCalled: true },
      ['LOCAL_LEADER'],
    ],
    ['a verifier, for a contact', contact, {}, ['VERIFIER']],
    ['the community, for its head', head, {}, ['COMMUNITY', 'APPROVER', 'VERIFIER']],
    ['the street, above what nobody accepted', officer, {}, ['STREET', 'ABOVE', 'APPROVER']],
    ['its handler, who never verifies', worker, handledBy(worker), ['OWNER', 'WORKER', 'HANDLER']],
    [
      'a handler who reported it, who never verifies',
      worker,
      { ...handledBy(worker), isMine: true },
      ['REPORTER', 'OWNER', 'WORKER', 'HANDLER'],
    ],
    ['no handler any more, without the post', resident, { ...handledBy(resident), isMine: true }, ['REPORTER']],
  ] as const)('is %s', (_what, actor, more, parts) => {
    expect(matterParts(actor, { ...facts, ...more })).toEqual(parts);
  });
});

it.each<[string, Actor, boolean]>([
  ['a department of the street', person(22, 'DEPARTMENT_HANDLER', COMMUNITY.slice(0, 9)), true],
  ['a department elsewhere', person(22, 'DEPARTMENT_HANDLER', '510115007'), false],
  ['the street', officer, true],
  ['the head', head, false],
  ['the worker', worker, false],
  ['an analyst', analyst, false],
  ['a resident', resident, false],
  ['nobody', ANONYMOUS, false],
])('an assisting task is pushed by %s as the table says', (_who, actor, may) => {
  expect(mayPush(actor, GENERAL)).toBe(may);
});
