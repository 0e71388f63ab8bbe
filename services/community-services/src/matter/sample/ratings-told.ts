import type { Fact } from '@microgrid/facts/fact';
import type { SampleCommunity } from '@microgrid/sample-network/community';
import { Random } from '@microgrid/sample-network/random';
import { toldBefore } from '@microgrid/subgraph/sample-rows';
import { areaOfAll, countedFrom, LEAST_RATINGS } from '../rating/rating-months.ts';
import { closedRatings } from './closed-ratings.ts';
import { allMatters } from './matter.sample.ts';

/** What was told of how each post was rated in each month that is over, from five ratings on. */
export function ratingsTold(community: SampleCommunity): Fact<'ratings.counted.v1'>[] {
  const random = new Random(community.seed, community.code, 'ratings told');
  const batches = new Map<string, ReturnType<typeof closedRatings>>();
  for (const rating of closedRatings(community, allMatters(community))) {
    if (rating.appointmentId === null) continue;
    const key = `${rating.month} ${rating.appointmentId}`;
    batches.set(key, [...(batches.get(key) ?? []), rating]);
  }
  return [...batches]
    .filter(([, batch]) => batch.length >= LEAST_RATINGS)
    .map(([key, batch]) => {
      const [month = '', appointmentId = ''] = key.split(' ');
      const at = countedFrom(month);
      const generals = batch.map(({ general }) => general).toSorted();
      const points = batch.reduce((sum, { rating }) => sum + rating, 0);
      const content = {
        subject: random.uuid(at),
        gridCode: areaOfAll(generals.at(0) ?? '', generals.at(-1) ?? ''),
        data: { appointmentId, departmentId: null, month, points, rated: batch.length },
      };
      return toldBefore('ratings.counted.v1', content, { at, emitter: 'community-services', random });
    });
}
