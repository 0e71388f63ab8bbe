import { Random } from '@microgrid/sample-network/random';
import { openMoves, requireMove } from '@microgrid/subgraph/state-table';
import { describe, expect, it } from 'vitest';
import { COMMUNITY, handler, idOf, leader, MICRO, officer, resident, worker } from '../../test/people.ts';
import { whistleParts } from './whistle.policy.ts';
import { matterAfter, offeredWhistleMoves, whistleMoves } from './whistle.states.ts';
import { WhistleStatus, type WhistleAction } from './whistle.terms.ts';

const RUNS = 2000;
const STEPS = 8;
const everybody = { resident, leader, worker, officer, handler };
type Who = keyof typeof everybody;
const statuses = Object.keys(WhistleStatus) as WhistleStatus[];

const partsOf = (who: Who) =>
  whistleParts(everybody[who], { workGrid: MICRO, isForMe: who === 'handler', handlerId: handler.subject });

describe('the pure table of whistles', () => {
  it(`takes every edge in ${RUNS} runs of somebody doing anything, and no other`, () => {
    const random = new Random(21, COMMUNITY, 'runs of whistles');
    const taken = new Set<string>();
    for (let run = 0; run < RUNS; run++) {
      let status: WhistleStatus = 'BLOWN';
      for (let step = 0; step < STEPS; step++) {
        const who = random.pick(Object.keys(everybody) as Who[]);
        const action: WhistleAction = random.pick(offeredWhistleMoves);
        const from: WhistleStatus = status;
        const attempt = () =>
          requireMove(whistleMoves, action, { status: from, subject: MICRO, offered: offeredWhistleMoves });
        const starts = (whistleMoves[action].from as readonly WhistleStatus[]).includes(status);
        if (starts) expect(attempt).not.toThrow();
        else expect(attempt).toThrow(/possible from there/);
        if (openMoves(whistleMoves, [action], { status, parts: partsOf(who) }).length === 0) continue;
        expect(starts).toBe(true);
        taken.add(`${action} ${status} by ${who}`);
        status = whistleMoves[action].to;
        // A matter that is reopened puts it back.
        if ((status === 'DONE' || status === 'RATED') && random.chance(20)) status = 'REPORTED_IN';
      }
    }
    expect([...taken].toSorted()).toEqual([
      'FINISH REPORTED_IN by handler',
      'RATE DONE by officer',
      'REPORT_IN BLOWN by handler',
      'WITHDRAW BLOWN by officer',
      'WITHDRAW REPORTED_IN by officer',
    ]);
  });

  it('leaves no state that the street cannot end, whoever of the department has left', () => {
    const open = statuses.filter(
      (status) => openMoves(whistleMoves, offeredWhistleMoves, { status, parts: partsOf('officer') }).length > 0,
    );
    expect(open).toEqual(['BLOWN', 'REPORTED_IN', 'DONE']);
  });

  it('lets nobody rate own work: neither the department nor an officer who handled it', () => {
    const rater = (facts: object) =>
      whistleParts(officer, { workGrid: MICRO, isForMe: false, handlerId: idOf(99), ...facts }).includes('RATER');
    expect(rater({})).toBe(true);
    expect(rater({ isForMe: true })).toBe(false);
    expect(rater({ handlerId: officer.subject })).toBe(false);
  });
});

describe('a matter at L4', () => {
  it.each([
    [['BLOWN'], 'WAITS'],
    [['DONE', 'REPORTED_IN'], 'WAITS'],
    [['RATED', 'BLOWN', 'WITHDRAWN'], 'WAITS'],
    [['DONE'], 'SETTLED'],
    [['WITHDRAWN', 'RATED'], 'SETTLED'],
    [['WITHDRAWN'], 'STREETS'],
    [[], 'STREETS'],
  ] as const)('whose whistles are %j %s', (whistles, after) => {
    expect(matterAfter(whistles)).toBe(after);
  });
});
