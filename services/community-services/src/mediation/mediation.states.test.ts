import { Random } from '@microgrid/sample-network/random';
import { openMoves, requireMove } from '@microgrid/subgraph/state-table';
import { describe, expect, it } from 'vitest';
import { otherLeader } from '../../test/mediations.ts';
import { COMMUNITY, head, leader, MICRO, neighbour, officer, resident, worker } from '../../test/people.ts';
import { mediationParts, type MediationFacts } from './mediation.policy.ts';
import {
  hindranceOf,
  mediationClockMoves,
  mediationMoves,
  offeredMediationMoves,
  openMediationStatuses,
  statusesAfter,
  stoppableStatuses,
} from './mediation.states.ts';
import { MediationStatus } from './mediation.terms.ts';

const RUNS = 2000;
const STEPS = 10;
const people = { resident, neighbour, leader, otherLeader, worker, head, officer };
type Who = keyof typeof people;
const whos = Object.keys(people) as Who[];
const statuses = Object.keys(MediationStatus) as MediationStatus[];

/** Between the resident and the neighbour, mediated by the two leaders. */
const factsOf = (status: MediationStatus, who: Who): MediationFacts => ({
  gridCode: MICRO,
  status,
  isParty: who === 'resident' || who === 'neighbour',
  isMediator: who === 'leader' || who === 'otherLeader',
});

describe('the pure table of mediations', () => {
  it(`takes every edge in ${RUNS} runs of somebody doing anything, the clock too, and no other`, () => {
    const random = new Random(21, COMMUNITY, 'runs of mediations');
    const taken = new Set<string>();
    for (let run = 0; run < RUNS; run++) {
      let status: MediationStatus = random.pick(['PROPOSED', ...statuses] as const);
      for (let step = 0; step < STEPS; step++) {
        const from: MediationStatus = status;
        if (random.chance(15)) {
          const moves = Object.entries(mediationClockMoves).filter(([, move]) => move.from.some((one) => one === from));
          if (moves.length === 0) continue;
          const [name, { to }] = random.pick(moves);
          taken.add(`${name} ${from} ${to}`);
          status = to;
          continue;
        }
        const who = random.pick(whos);
        const parts = mediationParts(people[who], factsOf(from, who));
        const possible = openMoves(mediationMoves, offeredMediationMoves, { status: from, parts });
        const action = random.pick(possible.length > 0 && random.chance(60) ? possible : offeredMediationMoves);
        const attempt = () =>
          requireMove(mediationMoves, action, { status: from, subject: MICRO, offered: offeredMediationMoves });
        if (!mediationMoves[action].from.some((one) => one === from)) expect(attempt).toThrow(/possible from there/);
        if (!possible.includes(action)) continue;
        expect(attempt).not.toThrow();
        status = random.pick(statusesAfter(action, from));
        taken.add(`${action} ${from} ${status}`);
      }
    }
    const byHand = offeredMediationMoves.flatMap((action) =>
      mediationMoves[action].from.flatMap((from) => statusesAfter(action, from).map((to) => `${action} ${from} ${to}`)),
    );
    const byClock = Object.entries(mediationClockMoves).flatMap(([name, { from, to }]) =>
      from.map((status) => `${name} ${status} ${to}`),
    );
    expect([...taken].toSorted()).toEqual([...byHand, ...byClock].toSorted());
  });

  it('lets a party stop it at any time before it is agreed, and somebody act on whatever is open', () => {
    for (const status of stoppableStatuses) {
      expect(openMoves(mediationMoves, ['WITHDRAW'], { status, parts: ['PARTY'] })).toEqual(['WITHDRAW']);
    }
    for (const status of openMediationStatuses) {
      expect(openMoves(mediationMoves, offeredMediationMoves, { status, parts: ['MEDIATOR'] })).not.toEqual([]);
      expect(openMoves(mediationMoves, offeredMediationMoves, { status, parts: ['APPOINTER'] })).toEqual([
        'REPLACE_MEDIATOR',
      ]);
    }
    for (const status of ['FAILED', 'DONE'] as const) {
      const parts = ['PARTY', 'MEDIATOR', 'APPOINTER'] as const;
      expect(openMoves(mediationMoves, offeredMediationMoves, { status, parts })).toEqual([]);
    }
  });

  const course = { status: 'IN_MEDIATION', dueOn: '2026-04-02' } as const;
  it.each([
    ['extended on its last day', 'EXTEND', course, '2026-04-02', true],
    ['not extended after it', 'EXTEND', course, '2026-04-03', false],
    ['not extended twice', 'EXTEND', { ...course, extendedFrom: '2026-03-02' }, '2026-03-03', false],
    ['asked about on its last day', 'REQUEST', course, '2026-04-02', true],
    ['not asked about after it', 'REQUEST', course, '2026-04-03', false],
    ['concluded after it', 'CONCLUDE', course, '2026-04-03', true],
    ['not followed up before its day', 'FOLLOW_UP', { ...course, followUpOn: '2026-05-01' }, '2026-04-30', false],
    ['followed up on its day', 'FOLLOW_UP', { ...course, followUpOn: '2026-05-01' }, '2026-05-01', true],
    ['not answered twice', 'ANSWER', { ...course, hasAnswered: true }, '2026-03-03', false],
    ['not answered where nothing was asked', 'ANSWER_REQUEST', { ...course, isAsked: false }, '2026-03-03', false],
  ] as const)('is %s', (_what, action, more, day, isFree) => {
    expect(hindranceOf(action, more, day) === undefined).toBe(isFree);
  });
});
