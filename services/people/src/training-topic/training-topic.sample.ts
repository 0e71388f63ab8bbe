import type { Fact } from '@microgrid/facts/fact';
import type { SampleCommunity } from '@microgrid/sample-network/community';
import { Random } from '@microgrid/sample-network/random';
import { startOfDate } from '@microgrid/sample-network/shanghai-time';
import { toldBefore } from '@microgrid/subgraph/sample-rows';
import { firstTopics } from './first-topics.ts';

/** Since when the first topics are required, as the migration says. */
const SINCE = '2026-01-01';
/** Of no one grid, as the migration tells it. */
const EVERYWHERE = '000000000';

/** What was told of the first topics when they came to be required: one and the same in each community. */
export function topicsTold({ seed }: SampleCommunity): Fact[] {
  const random = new Random(seed, EVERYWHERE, 'topics told');
  const past = { at: startOfDate(SINCE), emitter: 'people', random };
  return firstTopics.flatMap(({ code: topicCode, requiredFor }) =>
    requiredFor.map((role) => {
      const data = { topicCode, role, since: SINCE, until: null };
      const about = { subject: `${topicCode}:${role}`, gridCode: EVERYWHERE };
      return toldBefore('competence.required.v1', { ...about, data }, past);
    }),
  );
}
