import { Random } from '@microgrid/sample-network/random';
import { openMoves, requireMove } from '@microgrid/subgraph/state-table';
import { describe, expect, it } from 'vitest';
import { COMMUNITY, handler, head, leader, MICRO, officer, resident, worker } from '../../test/people.ts';
import { mayReadDestination, referralParts } from './referral.policy.ts';
import { offeredReferralMoves, openReferralStatuses, referralMoves } from './referral.states.ts';
import { ReferralStatus, type ReferralAction } from './referral.terms.ts';

const RUNS = 2000;
const STEPS = 6;
const everybody = { resident, leader, worker, head, officer, handler };
type Who = keyof typeof everybody;
const statuses = Object.keys(ReferralStatus) as ReferralStatus[];

const partsOf = (who: Who) => referralParts(everybody[who], { workGrid: MICRO, isForMe: who === 'handler' });

describe('the pure table of referrals', () => {
  it(`takes every edge in ${RUNS} runs of somebody doing anything, and no other`, () => {
    const random = new Random(22, COMMUNITY, 'runs of referrals');
    const taken = new Set<string>();
    for (let run = 0; run < RUNS; run++) {
      let status: ReferralStatus = 'SENT';
      for (let step = 0; step < STEPS; step++) {
        const who = random.pick(Object.keys(everybody) as Who[]);
        const action: ReferralAction = random.pick(offeredReferralMoves);
        const from: ReferralStatus = status;
        const attempt = () =>
          requireMove(referralMoves, action, { status: from, subject: MICRO, offered: offeredReferralMoves });
        const starts = (referralMoves[action].from as readonly ReferralStatus[]).includes(status);
        if (starts) expect(attempt).not.toThrow();
        else expect(attempt).toThrow(/possible from there/);
        if (openMoves(referralMoves, [action], { status, parts: partsOf(who) }).length === 0) continue;
        expect(starts).toBe(true);
        taken.add(`${action} ${status} by ${who}`);
        status = referralMoves[action].to;
      }
    }
    expect([...taken].toSorted()).toEqual([
      'DECLINE SENT by handler',
      'DECLINE TAKEN by handler',
      'FINISH TAKEN by handler',
      'TAKE SENT by handler',
      'WITHDRAW SENT by head',
      'WITHDRAW SENT by worker',
      'WITHDRAW TAKEN by head',
      'WITHDRAW TAKEN by worker',
    ]);
  });

  it('leaves no open state that worker and head cannot end, whoever of the department has left', () => {
    const canEnd = (status: ReferralStatus) =>
      openMoves(referralMoves, offeredReferralMoves, { status, parts: partsOf('worker') }).length > 0;
    expect(statuses.filter(canEnd)).toEqual([...openReferralStatuses]);
  });

  it.each(['worker', 'head'] as const)('is nothing to the %s who may not see its matter', (who) => {
    expect(referralParts(everybody[who], { workGrid: null, isForMe: false })).toEqual([]);
  });

  it('opens the address to the department alone, while somebody may still come', () => {
    const isOpen = (isForMe: boolean) =>
      statuses.filter((status) => mayReadDestination({ workGrid: MICRO, isForMe, status }));
    expect(isOpen(true)).toEqual(['SENT', 'TAKEN']);
    expect(isOpen(false)).toEqual([]);
  });
});
