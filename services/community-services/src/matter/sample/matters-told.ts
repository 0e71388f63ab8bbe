import type { Fact } from '@microgrid/facts/fact';
import type { SampleCommunity } from '@microgrid/sample-network/community';
import { toldGrids } from '@microgrid/sample-network/grids';
import { Random } from '@microgrid/sample-network/random';
import { toldBefore } from '@microgrid/subgraph/sample-rows';
import { matterFactOf } from '../matter.facts.ts';
import { sampleMatters, type SampleMatter } from './matter.sample.ts';
import type { Step } from './sample-course.ts';

/** What was told of the matters of some micro-grids, step by step. */
export function mattersTold(community: SampleCommunity): Fact[] {
  const random = new Random(community.seed, community.code, 'matters told');
  const posts = postsOf(community);
  const grids = toldGrids(community.grids);
  const matters = sampleMatters(community).filter(({ matter }) => grids.has(matter.gridCode));
  return matters.flatMap((matter) =>
    matter.steps.flatMap((step, index) => factsOf({ matter, step, before: matter.steps[index - 1], posts }, random)),
  );
}

/** The posts in which risks are reported, by person. */
function postsOf({ timesInPost }: SampleCommunity): Map<string, string> {
  const serving = timesInPost.filter(({ post, end }) => (post === 'LEADER' || post === 'WORKER') && end === null);
  return new Map(serving.map(({ personId, id }) => [personId, id]));
}

interface Told {
  readonly matter: SampleMatter;
  readonly step: Step;
  readonly before: Step | undefined;
  readonly posts: ReadonlyMap<string, string>;
}

/** What one step is told by; of those that only pass it on within the network nothing that anybody counts. */
function factsOf({ matter: { matter, reporter }, step, before, posts }: Told, random: Random): Fact[] {
  const { action, at, level, handlerId } = step;
  const past = { at, emitter: 'community-services', random };
  const now = matterFactOf({ ...matter, level, handlerId });
  const said = <More extends object>(more: More) => matterFactOf({ ...matter, level, handlerId }, more);
  const isFirst = matter.firstReplyAt?.getTime() === at.getTime();
  const isOnTime = matter.dueAt === null || at <= matter.dueAt;
  const replied = () => toldBefore('matter.replied.v1', said({ isFirst, isOnTime }), past);
  const { finding, mergedIntoId } = matter;
  const reviewed = () => {
    if (finding === null) return [];
    const reportedInPostId = posts.get(reporter.personId) ?? null;
    return [toldBefore('matter.risk_reviewed.v1', said({ reportedInPostId, finding }), past)];
  };
  const merged = (intoMatterId: string) => toldBefore('matter.merged.v1', said({ intoMatterId }), past);
  const formerHandlerId = before?.handlerId ?? null;
  const tell: Partial<Record<Step['action'], () => Fact[]>> = {
    REPORT: () => [toldBefore('matter.reported.v1', now, past)],
    ACCEPT: () => [toldBefore('matter.accepted.v1', now, past)],
    RETURN: () => [replied(), toldBefore('matter.returned.v1', now, past)],
    DECLARE_OUT_OF_SCOPE: () => [replied(), toldBefore('matter.referred_elsewhere.v1', now, past)],
    DECLARE_DUPLICATE: () => (mergedIntoId === null ? [] : [merged(mergedIntoId)]),
    CANCEL: () => [toldBefore('matter.cancelled.v1', now, past)],
    RESUME: () => [toldBefore('matter.resumed.v1', now, past)],
    RESOLVE: () => [replied(), toldBefore('matter.resolved.v1', now, past)],
    REOPEN: () => [toldBefore('matter.reopened.v1', said({ formerHandlerId }), past)],
    VERIFY: () => [toldBefore('matter.verified.v1', now, past), ...reviewed()],
    CLOSE: () => [toldBefore('matter.closed.v1', now, past)],
  };
  return tell[action]?.() ?? [];
}
