import { Random } from '@microgrid/sample-network/random';
import { openMoves, requireMove } from '@microgrid/subgraph/state-table';
import { describe, expect, it } from 'vitest';
import { COMMUNITY, contact, head, leader, MICRO, officer, resident, worker } from '../../test/people.ts';
import { opinionParts } from './opinion.policy.ts';
import { offeredOpinionMoves, opinionMoves } from './opinion.states.ts';
import type { OpinionStatus } from './opinion.terms.ts';

const RUNS = 2000;
const everybody = { resident, leader, worker, contact, head, officer };
/** Told without the table: from OPEN to what, and by whom. */
const ends = { REPLY: 'REPLIED', LINK: 'LINKED', MERGE: 'MERGED' } as const;
const mayAnswer = new Set(['leader', 'worker', 'head']);

describe('the pure table of opinions', () => {
  it(`takes every edge in ${RUNS} runs of somebody doing anything, and no other`, () => {
    const random = new Random(13, COMMUNITY, 'runs of opinions');
    const taken = new Set<string>();
    for (let run = 0; run < RUNS; run++) {
      let status: OpinionStatus = 'OPEN';
      for (let step = 0; step < 4; step++) {
        const who = random.pick(Object.keys(everybody) as (keyof typeof everybody)[]);
        const action = random.pick(offeredOpinionMoves);
        const parts = opinionParts(everybody[who], MICRO);
        const isPossible = status === 'OPEN' && mayAnswer.has(who);
        expect(openMoves(opinionMoves, [action], { status, parts }).length > 0).toBe(isPossible);
        const from: OpinionStatus = status;
        const attempt = () =>
          requireMove(opinionMoves, action, { status: from, subject: MICRO, offered: offeredOpinionMoves });
        if (from === 'OPEN') expect(attempt).not.toThrow();
        else expect(attempt).toThrow(/possible from there: nothing/);
        if (!isPossible) continue;
        status = opinionMoves[action].to;
        expect(status).toBe(ends[action]);
        taken.add(`${action} by the ${who}`);
      }
    }
    expect(taken.size).toBe(offeredOpinionMoves.length * mayAnswer.size);
  });
});
