import { Access } from '@microgrid/access/access';
import { page } from '@microgrid/subgraph/page';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Grid } from '../borrowed/grid.ts';
import { Person } from '../borrowed/person.ts';
import { ServiceStation } from '../borrowed/service-station.ts';
import { activitiesOf, activityList } from './activity.list.ts';
import { ActivityArguments } from './activity.arguments.ts';
import { ActivityConnection } from './activity.measures.ts';
import { Activity } from './activity.type.ts';

@Resolver(() => Activity)
export class ActivityResolver {
  @Query(() => Activity, {
    nullable: true,
    description: 'The activity with this id（活动）; null when there is none that the caller may see.',
  })
  @Access('PUBLIC')
  async activity(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: Context) {
    const [activity] = await activitiesOf([{ id }], context);
    return activity;
  }

  @Query(() => ActivityConnection, { nullable: true, description: 'Activities（活动列表） of the whole network.' })
  @Access('PUBLIC')
  activities(
    @Args(() => ActivityArguments) { where, order, ...paging }: ActivityArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const isNarrow = where?.within != null;
    const request = { page: paging, order, filter: where, isNarrow, info };
    return page(activityList(context, where), request);
  }

  @FieldResolver(() => Grid, { nullable: true, description: 'The grid that it is for（所属网格）.' })
  grid(@Root() { gridCode }: Activity): Grid {
    return { code: gridCode };
  }

  @FieldResolver(() => ServiceStation, { nullable: true, description: 'The station where it takes place（地点）.' })
  station(@Root() { stationId }: Activity): ServiceStation {
    return { id: stationId };
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who runs it（组织者）; null 3 years after it, or when the person asked for erasure.',
  })
  organiser(@Root() { organiserId }: Activity): Person | null {
    return organiserId == null ? null : { id: organiserId };
  }
}
