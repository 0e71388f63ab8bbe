import { Random } from '@microgrid/sample-network/random';
import { openMoves, requireMove } from '@microgrid/subgraph/state-table';
import { describe, expect, it } from 'vitest';
import { COMMUNITY, head, leader, MICRO, officer, resident, worker } from '../../test/people.ts';
import { nextSeat } from '../registration/seats/next-seat.ts';
import { registrationParts } from '../registration/registration.policy.ts';
import { activityParts } from './activity.policy.ts';
import { activityMoves, offeredActivityMoves, openStatuses, type ActivityPart } from './activity.states.ts';
import { ActivityStatus, type ActivityAction } from './activity.terms.ts';

const RUNS = 2000;
const STEPS = 12;
const everybody = { resident, leader, worker, head, officer };
type Who = keyof typeof everybody;
const whos = Object.keys(everybody) as Who[];
const statuses = Object.keys(ActivityStatus) as ActivityStatus[];

interface Standing {
  readonly status: ActivityStatus;
  readonly isErased?: boolean;
  readonly isRegistered?: boolean;
}

/** What somebody can do with an activity of the leader, or of nobody any more. */
const possibleFor = (who: Who, { status, isErased = false, isRegistered = false }: Standing): ActivityAction[] => {
  const organiserId = isErased ? null : leader.subject;
  const registration = isRegistered ? ({ status: 'REGISTERED' } as const) : null;
  const parts: ActivityPart[] = [
    ...registrationParts(everybody[who], registration),
    ...activityParts(everybody[who], { organiserId, gridCode: MICRO }),
  ];
  return openMoves<ActivityAction, ActivityStatus, ActivityPart>(activityMoves, offeredActivityMoves, {
    status,
    parts,
  });
};

describe('the pure table of activities', () => {
  it(`takes every edge in ${RUNS} runs of somebody doing anything, the clock too, and no other`, () => {
    const random = new Random(31, COMMUNITY, 'runs of activities');
    const taken = new Set<string>();
    for (let run = 0; run < RUNS; run++) {
      let status: ActivityStatus = random.pick(['DRAFT', ...statuses] as const);
      const isErased = random.chance(20);
      for (let step = 0; step < STEPS; step++) {
        const from: ActivityStatus = status;
        if (random.chance(10)) {
          if (!activityMoves.START.from.some((one) => one === from)) continue;
          status = random.pick(activityMoves.START.to);
          taken.add(`START ${from} ${status}`);
          continue;
        }
        const who = random.pick(whos);
        const possible = possibleFor(who, { status: from, isErased, isRegistered: random.chance(50) });
        const action = random.pick(possible.length > 0 && random.chance(60) ? possible : offeredActivityMoves);
        const attempt = () =>
          requireMove<ActivityAction, ActivityStatus, ActivityPart>(activityMoves, action, {
            status: from,
            subject: MICRO,
            offered: offeredActivityMoves,
          });
        if (!activityMoves[action].from.some((one) => one === from)) expect(attempt).toThrow(/possible from there/);
        if (!possible.includes(action)) continue;
        expect(attempt).not.toThrow();
        status = random.pick(statusesAfter(action, from));
        taken.add(`${action} ${from} ${status}`);
      }
    }
    const edges = Object.entries(activityMoves).flatMap(([action, { from }]) =>
      from.flatMap((status) =>
        statusesAfter(action as ActivityAction, status).map((to) => `${action} ${status} ${to}`),
      ),
    );
    expect([...taken].toSorted()).toEqual(edges.toSorted());
  });

  /** Of several states a move that keeps its own leads there, or to that of its seats. */
  const statusesAfter = (action: ActivityAction, from: ActivityStatus): readonly ActivityStatus[] => {
    const to: readonly ActivityStatus[] = activityMoves[action].to;
    const bySeats: readonly ActivityStatus[] = to.filter((one) => one === 'PUBLISHED' || one === 'FULL');
    if (!to.includes(from)) return to;
    return bySeats.includes(from) ? bySeats : [from];
  };

  it.each(openStatuses.filter((status) => status !== 'PUBLISHED' && status !== 'FULL'))(
    'leaves none that is %s without somebody who can move it on, also when its organiser is erased',
    (status) => {
      for (const isErased of [false, true]) {
        const moving = whos.flatMap((who) => possibleFor(who, { status, isErased }));
        expect(moving.filter((action) => !statusesAfter(action, status).includes(status))).not.toEqual([]);
      }
    },
  );

  it('lets nobody do anything with what is over or called off, and a draft be seen by no neighbour', () => {
    for (const status of ['CLOSED', 'CANCELLED'] as const) {
      for (const who of whos) {
        expect(possibleFor(who, { status, isRegistered: true })).toEqual([]);
        expect(possibleFor(who, { status, isErased: true })).toEqual([]);
      }
    }
    expect(possibleFor('resident', { status: 'DRAFT' })).toEqual([]);
  });

  it('offers every move by a mutation but the one that the clock makes', () => {
    const byClock = Object.keys(activityMoves).filter((action) => !offeredActivityMoves.some((one) => one === action));
    expect(byClock).toEqual(['START']);
  });

  it.each([
    [{ taken: 0, waiting: 0 }, 1, { status: 'REGISTERED', isFull: true }],
    [{ taken: 0, waiting: 0 }, 2, { status: 'REGISTERED', isFull: false }],
    [{ taken: 1, waiting: 0 }, 1, { status: 'WAITING', isFull: true }],
    [{ taken: 3, waiting: 0 }, 2, { status: 'WAITING', isFull: true }],
    [{ taken: 1, waiting: 1 }, 2, { status: 'WAITING', isFull: false }],
  ] as const)('gives who comes to %j of a capacity of %i %j', (line, capacity, seat) => {
    expect(nextSeat(line, capacity)).toEqual(seat);
  });
});
