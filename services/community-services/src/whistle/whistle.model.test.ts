import { Random } from '@microgrid/sample-network/random';
import { openMoves } from '@microgrid/subgraph/state-table';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nurse, openDepartments, secondOfficer, type Departments } from '../../test/departments.ts';
import { LIVES_MS, RUNS, seedOr } from '@microgrid/subgraph/lives';
import { COMMUNITY, handler, head, MICRO, officer, resident, worker } from '../../test/people.ts';
import { offeredReferralMoves, referralMoves } from '../referral/referral.states.ts';
import { referralParts } from '../referral/referral.policy.ts';
import type { ReferralAction, ReferralStatus } from '../referral/referral.terms.ts';
import { whistleParts } from './whistle.policy.ts';
import { offeredWhistleMoves, whistleMoves } from './whistle.states.ts';
import type { WhistleAction, WhistleStatus } from './whistle.terms.ts';

const STEPS = 6;
const people = { resident, worker, head, officer, secondOfficer, handler, nurse };
type Who = keyof typeof people;
const whos = Object.keys(people) as Who[];

const ofWhistles: Record<WhistleAction, { mutation: string; more?: object }> = {
  REPORT_IN: { mutation: 'reportIn' },
  FINISH: { mutation: 'finishWhistle', more: { result: '已修复（样例）' } },
  RATE: { mutation: 'rateWhistle', more: { rating: 5 } },
  WITHDRAW: { mutation: 'withdrawWhistle' },
};
const ofReferrals: Record<ReferralAction, { mutation: string; more?: object }> = {
  TAKE: { mutation: 'takeReferral' },
  FINISH: { mutation: 'finishReferral' },
  DECLINE: { mutation: 'declineReferral', more: { note: '无法上门（样例）' } },
  WITHDRAW: { mutation: 'withdrawReferral' },
};

describe('against the database', () => {
  let services: Departments;
  beforeAll(async () => void (services = await openDepartments()));
  afterAll(() => services.close());

  it(`a whistle makes exactly the moves of its table, ${RUNS} times over`, { timeout: LIVES_MS }, async () => {
    const random = new Random(seedOr(23), COMMUNITY, 'runs of whistles');
    const made = new Set<string>();
    for (let run = 0; run < RUNS; run++) {
      const { whistleId } = await services.blow();
      let [status, version]: [WhistleStatus, number] = ['BLOWN', 1];
      let handlerId: string | null = null;
      for (let step = 0; step < STEPS; step++) {
        const who = random.pick(whos);
        const parts = whistleParts(people[who], { workGrid: MICRO, isForMe: who === 'handler', handlerId });
        const open: WhistleAction[] = openMoves(whistleMoves, offeredWhistleMoves, { status, parts });
        const action: WhistleAction = random.pick(random.chance(70) && open.length > 0 ? open : offeredWhistleMoves);
        const { mutation, more } = ofWhistles[action];
        const input = { whistleId, expectedVersion: version, ...more };
        const { done, codes } = await services.deed(mutation, input, people[who]);
        const about = `${action} by the ${who} from ${status}`;
        if (!open.includes(action)) {
          const refusals = who === 'nurse' ? ['NOT_FOUND'] : ['FORBIDDEN', 'CONFLICT'];
          expect({ about, isRefused: refusals.includes(String(codes[0])) }).toEqual({ about, isRefused: true });
          continue;
        }
        expect({ about, codes }).toEqual({ about, codes: [] });
        made.add(`${action} ${status}`);
        handlerId = action === 'REPORT_IN' || action === 'FINISH' ? people[who].subject : handlerId;
        ({ status, version } = done);
        expect({ about, status }).toEqual({ about, status: whistleMoves[action].to });
      }
    }
    const edges = offeredWhistleMoves.flatMap((action) => whistleMoves[action].from.map((from) => `${action} ${from}`));
    expect([...made].toSorted()).toEqual(edges.toSorted());
  });

  it(`a referral makes exactly the moves of its table, ${RUNS} times over`, { timeout: LIVES_MS }, async () => {
    const random = new Random(seedOr(24), COMMUNITY, 'runs of referrals');
    const made = new Set<string>();
    for (let run = 0; run < RUNS; run++) {
      const { referralId } = await services.refer();
      let [status, version]: [ReferralStatus, number] = ['SENT', 1];
      for (let step = 0; step < STEPS; step++) {
        const who = random.pick(whos);
        const parts = referralParts(people[who], { workGrid: MICRO, isForMe: who === 'nurse' });
        const open: ReferralAction[] = openMoves(referralMoves, offeredReferralMoves, { status, parts });
        const action: ReferralAction = random.pick(random.chance(70) && open.length > 0 ? open : offeredReferralMoves);
        const { mutation, more } = ofReferrals[action];
        const input = { referralId, expectedVersion: version, ...more };
        const { done, codes } = await services.deed(mutation, input, people[who]);
        const about = `${action} by the ${who} from ${status}`;
        if (!open.includes(action)) {
          const refusals = parts.length === 0 ? ['NOT_FOUND'] : ['FORBIDDEN', 'CONFLICT'];
          expect({ about, isRefused: refusals.includes(String(codes[0])) }).toEqual({ about, isRefused: true });
          continue;
        }
        expect({ about, codes }).toEqual({ about, codes: [] });
        made.add(`${action} ${status}`);
        ({ status, version } = done);
        expect({ about, status }).toEqual({ about, status: referralMoves[action].to });
      }
    }
    const edges = offeredReferralMoves.flatMap((action) =>
      referralMoves[action].from.map((from) => `${action} ${from}`),
    );
    expect([...made].toSorted()).toEqual(edges.toSorted());
  });
});
