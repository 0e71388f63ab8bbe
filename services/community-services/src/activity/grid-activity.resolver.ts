import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Batch, rowOfEach } from '@microgrid/subgraph/batch';
import { firsts, pages } from '@microgrid/subgraph/page';
import type { GraphQLResolveInfo } from 'graphql';
import { sql, type RawBuilder } from 'kysely';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Grid } from '../borrowed/grid.ts';
import { activityListIn } from './activity.list.ts';
import { ActivityArguments, earliestFirst } from './activity.arguments.ts';
import { ActivityConnection } from './activity.measures.ts';
import { joinableStatuses } from './activity.states.ts';
import { Activity } from './activity.type.ts';

/** What community-services hangs on a grid: its activities. */
@Resolver(() => Grid)
export class GridActivityResolver {
  @FieldResolver(() => ActivityConnection, {
    nullable: true,
    description: 'The activities in it and below it（网格活动）.',
  })
  @Batch()
  activities(
    @Root() grids: Grid[],
    @Args(() => ActivityArguments) { where, order, ...paging }: ActivityArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const codes = grids.map(({ code }) => code);
    const request = { page: paging, order, filter: where, info };
    return pages(context.db, { keys: codes, list: (code) => activityListIn(context, code, where) }, request);
  }

  @FieldResolver(() => Activity, {
    nullable: true,
    description:
      'The next activity to start in it or below it（最近活动）, PUBLISHED or FULL; null when none is coming.',
  })
  @Batch()
  async nextActivity(@Root() grids: Grid[], @Ctx() context: Context) {
    // In a query of its own, so that it is asked once and the index of the times is used.
    const now = sql<Date>`(select community_services.moment())`;
    const coming = (code: RawBuilder<string>) =>
      activityListIn(context, code).where('status', '=', equalsAny(joinableStatuses)).where('startsAt', '>', now);
    const codes = grids.map(({ code }) => code);
    return rowOfEach(grids, 'code', {
      rows: await firsts(context.db, { keys: codes, list: coming }, earliestFirst),
      key: 'parentKey',
    });
  }
}
