import { Access } from '@microgrid/access/access';
import { Batch } from '@microgrid/subgraph/batch';
import { page } from '@microgrid/subgraph/page';
import { openMoves } from '@microgrid/subgraph/state-table';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { activitiesOf } from '../activity/activity.list.ts';
import { Activity } from '../activity/activity.type.ts';
import { Grid } from '../borrowed/grid.ts';
import { Person } from '../borrowed/person.ts';
import type { Context } from '../context.ts';
import { OpinionArguments } from './opinion.arguments.ts';
import { opinionList, opinionsOf } from './opinion.list.ts';
import { OpinionConnection } from './opinion.measures.ts';
import { mayCountOpinions, mayReadOpinionText, maySeeHowTaken, opinionParts } from './opinion.policy.ts';
import { offeredOpinionMoves, opinionMoves } from './opinion.states.ts';
import { OpinionAction } from './opinion.terms.ts';
import { Opinion } from './opinion.type.ts';

@Resolver(() => Opinion)
export class OpinionResolver {
  @Query(() => Opinion, {
    nullable: true,
    description: 'The opinion with this id（意见）; null when there is none that the caller may see.',
  })
  @Access('SIGNED_IN')
  async opinion(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: Context) {
    const [opinion] = await opinionsOf([{ id }], context);
    return opinion;
  }

  @Query(() => OpinionConnection, {
    nullable: true,
    description:
      "Opinions（意见列表）: the caller's own, what those were merged into, and those of the grids that the caller serves in.",
  })
  @Access('SIGNED_IN')
  opinions(
    @Args(() => OpinionArguments) { where, order, ...paging }: OpinionArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const figures = () => mayCountOpinions(context.actor, where?.within);
    const isNarrow = where?.within != null;
    return page(opinionList(context, where), { page: paging, order, filter: where, isNarrow, figures, info });
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What was said（内容）; null a year after the answer, and to all but its author and those who serve there, the street office included.',
  })
  text(@Root() opinion: Opinion, @Ctx() { actor }: Context) {
    return mayReadOpinionText(actor, opinion) ? opinion.text : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The reply（答复）, for whoever said a merged one too; null a year later.',
  })
  reply(@Root() { reply }: Opinion) {
    return reply;
  }

  @FieldResolver(() => Grid, { nullable: true, description: 'The micro-grid（微网格）.' })
  grid(@Root() { gridCode }: Opinion): Grid {
    return { code: gridCode };
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description:
      'Who took it（收集人）; null when the author sent it, to all but those who serve there, and 3 years after the answer.',
  })
  takenBy(@Root() { takenById, gridCode }: Opinion, @Ctx() { actor }: Context): Person | null {
    return takenById == null || !maySeeHowTaken(actor, gridCode) ? null : { id: takenById };
  }

  @FieldResolver(() => Activity, { nullable: true, description: 'At which activity（活动）.' })
  @Batch()
  async activity(@Root() opinions: Opinion[], @Ctx() context: Context) {
    const ids = opinions.flatMap(({ activityId }) => (activityId == null ? [] : [{ id: activityId }]));
    const found = ids.length === 0 ? [] : await activitiesOf(ids, context);
    const byId = new Map(found.map((activity) => [activity?.id, activity]));
    return opinions.map(({ activityId }) => (activityId == null ? null : (byId.get(activityId) ?? null)));
  }

  @FieldResolver(() => [OpinionAction], { description: 'What the caller can do with it now（可用操作）.' })
  availableActions(@Root() { status, gridCode }: Opinion, @Ctx() { actor }: Context): OpinionAction[] {
    return openMoves(opinionMoves, offeredOpinionMoves, { status, parts: opinionParts(actor, gridCode) });
  }
}
