import { DateTime } from '@microgrid/subgraph/scalars';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'Time in which a station is taken（占用时段） by an activity or a training; none overlap, all within its hours.',
})
export class StationBooking {
  @Field(() => ID, { description: 'Id of the activity or training.' })
  id!: string;

  @Field(() => DateTime, { description: 'Start（开始时间）.' })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'End（结束时间）.' })
  endsAt!: Date;

  isTraining!: boolean;
}
