import { Access } from '@microgrid/access/access';
import { Batch, rowOfEach } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Conflict } from '@microgrid/subgraph/errors';
import { WriteInput } from '@microgrid/subgraph/write-input';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { IsInt, IsUUID, Max, Min } from 'class-validator';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Matter } from '../matter.type.ts';
import { WhistleEntity } from '../../whistle/whistle.entity.ts';
import { doneWhistleStatuses } from '../../whistle/whistle.states.ts';
import { moveMatter, type Deed } from '../moves/move-matter.ts';
import { MatterRatingEntity } from './matter-rating.entity.ts';

@InputType({ description: 'Rating a matter（评价）.' })
export class RateMatterInput extends WriteInput {
  @Field(() => ID, { description: 'The matter（事项）.' })
  @IsUUID()
  matterId!: string;

  @Field(() => Int, { description: 'From 1 to 5（评价）.' })
  @IsInt()
  @Min(1)
  @Max(5)
  rating!: number;
}

@Resolver(() => Matter)
export class RateMatterResolver {
  @Mutation(() => Matter, {
    nullable: true,
    description: `Rates a closed matter（评价）, once, as its reporter; leaves no step in the history. ${moveErrors} CONFLICT when it was rated before.`,
  })
  @Access('SIGNED_IN')
  rateMatter(
    @Arg('input', () => RateMatterInput, { description: 'Which matter, and how it is rated.' }) input: RateMatterInput,
    @Ctx() context: Context,
  ) {
    const { rating } = input;
    return moveMatter(context, input, {
      action: 'RATE',
      isUnseen: true,
      async make(deed) {
        const { em, matter, at } = deed;
        const rated = await em.findOne(MatterRatingEntity, matter.id);
        if (rated !== null) throw new Conflict('a matter is rated once', matter.id);
        em.create(MatterRatingEntity, { matterId: matter.id, rating, ratedAt: at, ...(await settledBy(deed)) });
        return {};
      },
    });
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "The caller's own rating（我的评价）, 1 to 5; nobody else's is ever shown, figures say the rest.",
  })
  @Batch()
  async myRating(@Root() matters: Matter[], @Ctx() context: Context) {
    const rows = await ratingsOf(context, matters);
    return rowOfEach(matters, 'id', { rows, key: 'matterId' }).map((row) => row?.rating ?? null);
  }
}

/** For whom a rating counts: nobody is rated by what they say of their own work. */
async function settledBy({ em, matter, subject }: Deed) {
  if (matter.handlerId === subject) return { appointmentId: null, departmentIds: [] };
  const whistles = await em.find(WhistleEntity, { matterId: matter.id, status: { $in: [...doneWhistleStatuses] } });
  const departmentIds = [...new Set(whistles.map(({ departmentId }) => departmentId))];
  return { appointmentId: matter.settledInPostId ?? null, departmentIds };
}

/** The caller's own ratings, of those that the caller reported and that may have one. */
export async function ratingsOf({ db }: Context, matters: readonly Matter[]) {
  const ids = matters.filter(({ isMine, closedAt }) => isMine && closedAt != null).map(({ id }) => id);
  if (ids.length === 0) return [];
  return db.selectFrom('matter_rating').select(['matterId', 'rating']).where('matterId', '=', equalsAny(ids)).execute();
}
