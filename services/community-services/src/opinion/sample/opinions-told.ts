import type { Fact } from '@microgrid/facts/fact';
import type { SampleCommunity } from '@microgrid/sample-network/community';
import { toldGrids } from '@microgrid/sample-network/grids';
import { Random } from '@microgrid/sample-network/random';
import { toldBefore } from '@microgrid/subgraph/sample-rows';
import { sampleOpinions } from './opinion.sample.ts';

/** What was told of the opinions in some micro-grids: that each was taken, and answered. */
export function opinionsTold(community: SampleCommunity): Fact[] {
  const random = new Random(community.seed, community.code, 'opinions told');
  const past = (at: Date) => ({ at, emitter: 'community-services', random });
  const grids = toldGrids(community.grids);
  const opinions = sampleOpinions(community).filter(({ opinion }) => grids.has(opinion.gridCode));
  return opinions.flatMap(({ opinion }): Fact[] => {
    const { id: subject, gridCode, topic, takenById, takenAt, dueAt, answeredAt, answeredById } = opinion;
    const data = { topic, takenById, dueAt: dueAt?.toISOString() ?? null };
    const taken = toldBefore('opinion.taken.v1', { subject, gridCode, data }, past(takenAt));
    if (answeredAt === null || answeredById === null) return [taken];
    const answer = { takenById, answeredById, isInTime: dueAt === null || answeredAt <= dueAt };
    return [taken, toldBefore('opinion.answered.v1', { subject, gridCode, data: answer }, past(answeredAt))];
  });
}
