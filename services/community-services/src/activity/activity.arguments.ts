import { AnyOf, listArguments, listOrder, whichOf } from '@microgrid/subgraph/list-arguments';
import { AreaCode, DateTime } from '@microgrid/subgraph/scalars';
import { Field, ID, InputType } from 'type-graphql';
import { ActivityStatus, ActivityType } from './activity.terms.ts';

@InputType({ description: whichOf('activities（活动筛选）') })
export class ActivityWhere {
  @AnyOf(() => ActivityType, 'Only of this type.')
  type?: ActivityType[] | null;

  @Field(() => AreaCode, { nullable: true, description: 'Only in this unit or grid, or below it.' })
  within?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Only those that start then or later.' })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Only those that start before then.' })
  to?: Date | null;

  @AnyOf(() => ActivityStatus, 'Only in this state.')
  status?: ActivityStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'Only at this station.' })
  stationId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those that the caller runs, or only those of others.' })
  isMine?: boolean | null;
}

const activityOrder = listOrder('Activity', 'activities', {
  STARTS_AT_ASC: {
    by: [
      { column: 'startsAt', direction: 'asc' },
      { column: 'id', direction: 'asc' },
    ],
    description: 'Earliest first.',
  },
  STARTS_AT_DESC: {
    by: [
      { column: 'startsAt', direction: 'desc' },
      { column: 'id', direction: 'desc' },
    ],
    description: 'Latest first.',
  },
});

/** By which columns the earliest comes first. */
export const earliestFirst = activityOrder.orders.STARTS_AT_ASC.by;

export const ActivityArguments = listArguments({ where: ActivityWhere, order: activityOrder });
export type ActivityArguments = InstanceType<typeof ActivityArguments>;
