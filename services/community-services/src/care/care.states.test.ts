import { Random } from '@microgrid/sample-network/random';
import { openMoves, requireMove } from '@microgrid/subgraph/state-table';
import { describe, expect, it } from 'vitest';
import { COMMUNITY, contact, head, leader, MICRO, officer, resident, worker } from '../../test/people.ts';
import { careParts, type CareFacts } from './care.policy.ts';
import {
  careClockMoves,
  careMoves,
  hindranceOf,
  livingStatuses,
  offeredCareMoves,
  statusAfter,
} from './care.states.ts';
import { CareNeedStatus } from './care.terms.ts';

const RUNS = 2000;
const STEPS = 10;
const people = { resident, leader, worker, contact, head, officer };
const whos = Object.keys(people) as (keyof typeof people)[];
const statuses = Object.keys(CareNeedStatus) as CareNeedStatus[];
const course = { endsOn: '2026-12-31', nextOn: '2026-03-10', nextFrom: '2026-02-11' };

/** Care of the resident, whom the leader looks in on. */
const factsOf = (status: CareNeedStatus, who: keyof typeof people): CareFacts => ({
  gridCode: MICRO,
  status,
  visitorId: leader.subject,
  isMine: who === 'resident',
});

describe('the pure table of care', () => {
  it(`takes every edge in ${RUNS} runs of somebody doing anything, the clock too, and no other`, () => {
    const random = new Random(15, COMMUNITY, 'runs of care');
    const taken = new Set<string>();
    for (let run = 0; run < RUNS; run++) {
      let status: CareNeedStatus = random.pick(['PROPOSED', ...statuses] as const);
      for (let step = 0; step < STEPS; step++) {
        const from: CareNeedStatus = status;
        if (random.chance(15)) {
          const moves = Object.entries(careClockMoves).filter(([, move]) => move.from.some((one) => one === from));
          if (moves.length === 0) continue;
          const [name, { to }] = random.pick(moves);
          taken.add(`${name} ${from}`);
          status = to;
          continue;
        }
        const who = random.pick(whos);
        const parts = careParts(people[who], factsOf(from, who));
        const possible = openMoves(careMoves, offeredCareMoves, { status: from, parts });
        const action = random.pick(possible.length > 0 && random.chance(60) ? possible : offeredCareMoves);
        const attempt = () =>
          requireMove(careMoves, action, { status: from, subject: MICRO, offered: offeredCareMoves });
        if (!careMoves[action].from.some((one) => one === from)) expect(attempt).toThrow(/possible from there/);
        if (!possible.includes(action)) continue;
        expect(attempt).not.toThrow();
        taken.add(`${action} ${from}`);
        status = statusAfter(action, from);
      }
    }
    const edges = Object.entries({ ...careMoves, ...careClockMoves }).flatMap(([action, { from }]) =>
      from.map((status) => `${action} ${status}`),
    );
    expect([...taken].toSorted()).toEqual(edges.toSorted());
  });

  it('lets the person end it at any time, and nobody do anything with what ended', () => {
    for (const status of livingStatuses) {
      const parts = careParts(resident, factsOf(status, 'resident'));
      expect(openMoves(careMoves, offeredCareMoves, { status, parts })).toContain('END');
    }
    const everything = ['SUBJECT', 'VISITOR', 'WORKER', 'CONSENTER'] as const;
    expect(openMoves(careMoves, offeredCareMoves, { status: 'ENDED', parts: everything })).toEqual([]);
  });

  it('leaves a state by agreement to the worker alone, and to nobody an own part', () => {
    for (const status of statuses) {
      expect(openMoves(careMoves, ['AGREE', 'REVIEW'], { status, parts: ['SUBJECT', 'VISITOR', 'CONSENTER'] })).toEqual(
        [],
      );
    }
  });

  it.each([
    ['recorded in its time', 'RECORD_VISIT', {}, '2026-03-10', true],
    ['recorded before its day', 'RECORD_VISIT', {}, '2026-02-11', true],
    ['not recorded before the one before was due', 'RECORD_VISIT', {}, '2026-02-10', false],
    ['not recorded when none is to come', 'RECORD_VISIT', { nextOn: null, nextFrom: null }, '2026-03-10', false],
    [
      'E2: not recorded in a pause',
      'RECORD_VISIT',
      { pausedFrom: '2026-03-05', pausedUntil: '2026-03-10' },
      '2026-03-10',
      false,
    ],
    [
      'recorded before a pause',
      'RECORD_VISIT',
      { pausedFrom: '2026-03-05', pausedUntil: '2026-03-10' },
      '2026-03-04',
      true,
    ],
    [
      'recorded after a pause',
      'RECORD_VISIT',
      { pausedFrom: '2026-03-05', pausedUntil: '2026-03-10' },
      '2026-03-11',
      true,
    ],
    ['reviewed on its last day', 'REVIEW', {}, '2026-12-31', true],
    ['not reviewed after it', 'REVIEW', {}, '2027-01-01', false],
    ['ended after it', 'END', {}, '2027-01-01', true],
    ['paused on the day before its last', 'PAUSE', {}, '2026-12-30', true],
    ['not paused on its last day, when no day is left to pause until', 'PAUSE', {}, '2026-12-31', false],
    ['resumed on its last day', 'PAUSE', { pausedFrom: '2026-12-20', pausedUntil: '2026-12-31' }, '2026-12-31', true],
  ] as const)('is %s', (_what, action, more, day, isFree) => {
    expect(hindranceOf(action, { ...course, ...more }, day) === undefined).toBe(isFree);
  });
});
