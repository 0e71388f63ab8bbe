import { PageArguments } from '@microgrid/subgraph/connection';
import { enumOf } from '@microgrid/subgraph/enum-of';
import type { Order } from '@microgrid/subgraph/page';
import { DateTime, GridCode } from '@microgrid/subgraph/scalars';
import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';
import { ActivityType } from './activity.terms.ts';

@InputType({ description: 'Which activities（活动筛选）; all that is given must hold.' })
export class ActivityWhere {
  @Field(() => ActivityType, { nullable: true, description: 'Only of this type.' })
  type?: ActivityType | null;

  @Field(() => GridCode, { nullable: true, description: 'Only in this grid or below it.' })
  within?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Only those that start then or later.' })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Only those that start before then.' })
  to?: Date | null;
}

export const activityOrders = {
  STARTS_AT_ASC: [
    { column: 'startsAt', direction: 'asc' },
    { column: 'id', direction: 'asc' },
  ],
  STARTS_AT_DESC: [
    { column: 'startsAt', direction: 'desc' },
    { column: 'id', direction: 'desc' },
  ],
} as const satisfies Record<string, Order>;

export type ActivityOrder = keyof typeof activityOrders;

export const ActivityOrder = enumOf(activityOrders);
registerEnumType(ActivityOrder, {
  name: 'ActivityOrder',
  description: 'Order of activities（排序）.',
  valuesConfig: {
    STARTS_AT_ASC: { description: 'Earliest first.' },
    STARTS_AT_DESC: { description: 'Latest first.' },
  },
});

@ArgsType()
export class ActivityArguments extends PageArguments {
  @Field(() => ActivityWhere, { nullable: true, description: 'Which of them; all by default.' })
  where?: ActivityWhere | null;

  @Field(() => ActivityOrder, { defaultValue: ActivityOrder.STARTS_AT_ASC, description: 'In which order.' })
  orderBy!: ActivityOrder;
}
