import type { SampleCommunity } from '@microgrid/sample-network/community';
import { dateOf } from '@microgrid/sample-network/shanghai-time';
import { sampleDeed, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { countedFrom, firstOpenMonth } from '../rating/rating-months.ts';

/** What of a matter says how it was rated. */
interface RatedMatter {
  readonly matter: { readonly gridCode: string };
  readonly ratings: readonly {
    readonly rating: number;
    readonly ratedAt: Date;
    readonly appointmentId: string | null;
  }[];
}

/** The ratings of the months that were counted by now, with the month and the general grid of each. */
export function closedRatings({ asOf }: SampleCommunity, matters: readonly RatedMatter[]) {
  const open = firstOpenMonth(asOf);
  return matters
    .flatMap(({ matter, ratings }) =>
      ratings.map((rating) => ({
        ...rating,
        month: dateOf(rating.ratedAt).slice(0, 7),
        general: matter.gridCode.slice(0, 15),
      })),
    )
    .filter(({ month }) => month < open);
}

/** Those months, so that none is counted and told again; each community brings what the others have not. */
export function ratingMonthSample(community: SampleCommunity, matters: readonly RatedMatter[]): SampleRows {
  const months = new Set(closedRatings(community, matters).map(({ month }) => month));
  const counted = [...months].map((month) => ({ month, at: countedFrom(month) }));
  return sampleDeed('RatingMonth', async (em) => {
    await em.execute(
      `insert into community_services.rating_month (month, counted_at)
        select month, at from json_to_recordset(?::json) as counted(month text, at timestamptz) on conflict do nothing`,
      [JSON.stringify(counted)],
    );
  });
}
