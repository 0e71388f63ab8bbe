import { Random } from '@microgrid/sample-network/random';
import { openMoves, requireMove } from '@microgrid/subgraph/state-table';
import { expect, it } from 'vitest';
import { head, officer, resident } from '../../test/actors.ts';
import { COMMUNITY, leader, MICRO } from '../../test/rounds.ts';
import { appealsReviewer, otherAppealsReviewer } from '../../test/told.ts';
import { appealParts } from './appeal.policy.ts';
import { appealMoves, offeredAppealMoves } from './appeal.states.ts';
import type { AppealAction, AppealStatus } from './appeal.terms.ts';

const RUNS = 2000;
const hearsToo = { ...head, grants: [...head.grants, ...appealsReviewer.grants] };
const everybody = { leader, appealsReviewer, otherAppealsReviewer, head: hearsToo, officer, resident };
type Who = keyof typeof everybody;

/** Told without the table: from OPEN alone, the evaluated takes back and who did not review decides. */
const isAllowed = (action: AppealAction, who: Who) =>
  action === 'WITHDRAW' ? who === 'leader' : who === 'appealsReviewer' || who === 'otherAppealsReviewer';
const ends: Record<AppealAction, AppealStatus[]> = {
  DECIDE: ['UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD'],
  WITHDRAW: ['WITHDRAWN'],
};

it(`the pure table of appeals takes every edge in ${RUNS} runs of somebody doing anything, and no other`, () => {
  const random = new Random(26, COMMUNITY, 'runs of appeals');
  const taken = new Set<string>();
  for (let run = 0; run < RUNS; run++) {
    let status: AppealStatus = 'OPEN';
    let decidedById: string | null = null;
    for (let step = 0; step < 5; step++) {
      const who = random.pick(Object.keys(everybody) as Who[]);
      const action = random.pick(offeredAppealMoves);
      const facts = {
        gridCode: MICRO,
        status,
        personId: leader.subject,
        reviewerId: head.subject,
        decidedById,
        isForMyDepartment: false,
      };
      const parts = appealParts(everybody[who], facts);
      const isPossible = status === 'OPEN' && isAllowed(action, who);
      expect(openMoves(appealMoves, [action], { status, parts }).length > 0).toBe(isPossible);
      const from: AppealStatus = status;
      const attempt = () =>
        requireMove(appealMoves, action, { status: from, subject: MICRO, offered: offeredAppealMoves });
      if (from === 'OPEN') expect(attempt).not.toThrow();
      else expect(attempt).toThrow(/possible from there: nothing/);
      if (!isPossible) continue;
      status = random.pick([...appealMoves[action].to]);
      expect(ends[action]).toContain(status);
      if (action === 'DECIDE') decidedById = everybody[who].subject;
      taken.add(`${action} ${status}`);
    }
  }
  expect(taken.size).toBe(4);
});
