import type { Fact } from '@microgrid/facts/fact';
import type { SampleCommunity } from '@microgrid/sample-network/community';
import { Random } from '@microgrid/sample-network/random';
import { startOfDate } from '@microgrid/sample-network/shanghai-time';
import { toldBefore } from '@microgrid/subgraph/sample-rows';
import { sampleCares } from './care.sample.ts';

/** What was told of the contacts of the sample: that each was due, and what became of it. */
export function careTold(community: SampleCommunity): Fact[] {
  const random = new Random(community.seed, community.code, 'care told');
  const past = (at: Date) => ({ at, emitter: 'community-services', random });
  const visits = sampleCares(community).flatMap((care) => care.visits.filter(({ isTold }) => isTold));
  return visits.flatMap(({ id: subject, gridCode, visitorId, dueOn, missedOn, status, at }): Fact[] => {
    const about = { subject, gridCode };
    const due = toldBefore('care_visit.due.v1', { ...about, data: { visitorId, dueOn } }, past(startOfDate(dueOn)));
    if (status === 'DUE') return [due];
    const settledAt = at ?? startOfDate(missedOn);
    return [due, toldBefore('care_visit.settled.v1', { ...about, data: { visitorId, status } }, past(settledAt))];
  });
}
