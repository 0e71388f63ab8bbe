import { Batch, rowsOfEach } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Matter } from '../matter/matter.type.ts';
import { referralList } from './referral.list.ts';
import { mayFollowReferrals } from './referral.policy.ts';
import { Referral } from './referral.type.ts';

/** What referrals hang on a matter. */
@Resolver(() => Matter)
export class MatterReferralsResolver {
  @FieldResolver(() => [Referral], {
    nullable: true,
    description: "The referrals made for it（转介）, first to last; null but to the grid's worker and the head.",
  })
  @Batch()
  async referrals(@Root() matters: Matter[], @Ctx() context: Context): Promise<(Referral[] | null)[]> {
    const mayFollow = ({ gridCode }: Matter) => mayFollowReferrals(context.actor, gridCode);
    const ids = matters.filter(mayFollow).map(({ id }) => id);
    const rows =
      ids.length === 0
        ? []
        : await referralList(context)
            .where('matterId', '=', equalsAny(ids))
            .orderBy('referredAt')
            .orderBy('id')
            .execute();
    const found = rowsOfEach(matters, 'id', { rows, key: 'matterId' });
    return matters.map((matter, index) => (mayFollow(matter) ? (found[index] ?? []) : null));
  }
}
