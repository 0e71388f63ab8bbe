import { DateTime } from '@microgrid/subgraph/scalars';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Time in which nobody is on call（值班空档）.' })
export class DutyGap {
  @Field(() => ID, { description: 'Opaque id: of grid and start.' })
  id!: string;

  @Field(() => DateTime, { description: 'From when（开始）.' })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'Until when（结束）.' })
  endsAt!: Date;

  gridCode!: string;
}
