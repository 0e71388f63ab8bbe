import { communitiesOf } from '@microgrid/sample-network/testing';
import { describe, expect, it } from 'vitest';
import { pushedTasks, sampleMatters, whistledMatters } from '../matter/sample/matter.sample.ts';
import { sampleReferrals } from '../referral/referral.sample.ts';
import { ReferralStatus } from '../referral/referral.terms.ts';
import { sampleWhistles } from './whistle.sample.ts';
import { WhistleStatus } from './whistle.terms.ts';

const communities = communitiesOf({ streets: 1 });
const matters = new Map(
  communities
    .flatMap((community) => [...sampleMatters(community), ...pushedTasks(community), ...whistledMatters(community)])
    .map(({ matter }) => [matter.id, matter]),
);
const whistles = communities.flatMap(sampleWhistles);
const referrals = communities.flatMap(sampleReferrals);
const asOf = communities[0]?.asOf ?? new Date(0);

describe('the sample of a street', () => {
  it('has whistles and referrals in every state', () => {
    expect(new Set(whistles.map(({ status }) => status))).toEqual(new Set(Object.keys(WhistleStatus)));
    expect(new Set(referrals.map(({ status }) => status))).toEqual(new Set(Object.keys(ReferralStatus)));
  });

  it('has a whistle of each matter at L4, and of no other', () => {
    const whistled = new Set(whistles.map(({ matterId }) => matterId));
    const atL4 = [...matters.values()].filter(({ level }) => level === 'L4').map(({ id }) => id);
    expect(whistled).toEqual(new Set(atL4));
    expect(atL4.length).toBeGreaterThan(50);
  });

  it('has nothing that happened before it could, or after the last day', () => {
    for (const { blownAt, reportedInAt, doneAt, status } of whistles) {
      for (const moment of [blownAt, reportedInAt, doneAt]) expect(moment === null || moment <= asOf).toBe(true);
      expect(reportedInAt === null || reportedInAt >= blownAt).toBe(true);
      expect(doneAt === null || (reportedInAt !== null && doneAt >= reportedInAt)).toBe(true);
      expect(status === 'DONE' || status === 'RATED').toBe(doneAt !== null);
    }
    for (const { matterId, referredAt, doneAt } of referrals) {
      const { acceptedAt } = matters.get(matterId) ?? {};
      expect(acceptedAt != null && referredAt >= acceptedAt && referredAt <= asOf).toBe(true);
      expect(doneAt === null || (doneAt >= referredAt && doneAt <= asOf)).toBe(true);
    }
  });

  it('has matters that their whistles settled, and none settled that waits for one', () => {
    for (const { status, matterId } of whistles) {
      const isSettled = matters.get(matterId)?.resolvedAt !== null;
      if (status !== 'WITHDRAWN')
        expect([status, isSettled]).toEqual([status, status === 'DONE' || status === 'RATED']);
    }
  });
});
