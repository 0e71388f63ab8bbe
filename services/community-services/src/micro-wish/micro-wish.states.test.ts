import { Random } from '@microgrid/sample-network/random';
import { openMoves, requireMove } from '@microgrid/subgraph/state-table';
import { describe, expect, it } from 'vitest';
import { COMMUNITY, contact, head, leader, MICRO, officer, resident, worker } from '../../test/people.ts';
import { volunteer } from '../../test/wishes.ts';
import { microWishParts } from './micro-wish.policy.ts';
import { microWishMoves, offeredMicroWishMoves } from './micro-wish.states.ts';
import { MicroWishStatus, type MicroWishAction } from './micro-wish.terms.ts';

const RUNS = 2000;
const everybody = { resident, leader, worker, contact, head, officer, volunteer };
type Who = keyof typeof everybody;

/** Told without the table: from where each move leads where. */
const ways: Record<MicroWishAction, { from: MicroWishStatus[]; to: MicroWishStatus }> = {
  DISPATCH: { from: ['ORDERED'], to: 'DISPATCHED' },
  TAKE: { from: ['DISPATCHED'], to: 'TAKEN' },
  GIVE_BACK: { from: ['TAKEN'], to: 'DISPATCHED' },
  FULFIL: { from: ['TAKEN'], to: 'FULFILLED' },
  THANK: { from: ['FULFILLED'], to: 'THANKED' },
  CANCEL: { from: ['ORDERED', 'DISPATCHED', 'TAKEN'], to: 'CANCELLED' },
};

/** And by whom, the resident being the wisher. */
function mayBeMadeBy(action: MicroWishAction, who: Who, taker: Who | null): boolean {
  if (action === 'DISPATCH') return who === 'head' || who === 'contact';
  if (action === 'TAKE') return who !== 'resident' && who !== 'officer';
  if (action === 'GIVE_BACK' || action === 'FULFIL') return who === taker;
  return who === 'resident' || (action === 'CANCEL' && who === 'head');
}

describe('the pure table of small wishes', () => {
  it(`takes every edge in ${RUNS} runs of somebody doing anything, and no other`, () => {
    const random = new Random(15, COMMUNITY, 'runs of wishes');
    const taken = new Set<string>();
    for (let run = 0; run < RUNS; run++) {
      let status: MicroWishStatus = 'ORDERED';
      let taker: Who | null = null;
      for (let step = 0; step < 12; step++) {
        const who = random.pick(Object.keys(everybody) as Who[]);
        const action = random.pick(offeredMicroWishMoves);
        const wish = {
          gridCode: MICRO,
          isMine: who === 'resident',
          dispatchedAt: status === 'ORDERED' ? null : new Date(),
          takerId: taker === null ? null : everybody[taker].subject,
        };
        const parts = microWishParts(everybody[who], wish);
        const from: MicroWishStatus = status;
        const isPossible = ways[action].from.includes(from) && mayBeMadeBy(action, who, taker);
        expect(openMoves(microWishMoves, [action], { status, parts }).length > 0).toBe(isPossible);
        const attempt = () =>
          requireMove(microWishMoves, action, { status: from, subject: MICRO, offered: offeredMicroWishMoves });
        if (ways[action].from.includes(from)) expect(attempt).not.toThrow();
        else expect(attempt).toThrow(/possible from there/);
        if (!isPossible) continue;
        status = microWishMoves[action].to;
        expect(status).toBe(ways[action].to);
        taken.add(`${action} ${from}`);
        if (action === 'TAKE') taker = who;
        if (action === 'GIVE_BACK') taker = null;
      }
    }
    const edges = offeredMicroWishMoves.flatMap((action) => ways[action].from.map((from) => `${action} ${from}`));
    expect(edges.filter((edge) => !taken.has(edge))).toEqual([]);
  });

  it('leaves no wish that waits without somebody who can move it on, whoever has left', () => {
    for (const status of ['ORDERED', 'DISPATCHED', 'TAKEN'] satisfies (keyof typeof MicroWishStatus)[]) {
      const parts = microWishParts(head, { gridCode: MICRO, isMine: false, dispatchedAt: new Date(), takerId: null });
      expect(openMoves(microWishMoves, offeredMicroWishMoves, { status, parts })).toContain('CANCEL');
    }
  });
});
