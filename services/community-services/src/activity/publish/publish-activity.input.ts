import { PlainText } from '@microgrid/subgraph/plain-text';
import { DateTime, GridCode } from '@microgrid/subgraph/scalars';
import { WriteInput } from '@microgrid/subgraph/write-input';
import { IsInt, IsUUID, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ActivityType } from '../activity.terms.ts';

@InputType({ description: 'A new activity（新活动）.' })
export class PublishActivityInput extends WriteInput {
  @Field(() => GridCode, {
    description: 'The grid that it is for（所属网格）, one that the caller serves or volunteers in.',
  })
  gridCode!: string;

  @Field(() => ActivityType, { description: 'Type（类型）.' })
  type!: ActivityType;

  @Field(() => String, { description: 'Title（标题）, 1 to 100 characters.' })
  @PlainText(100)
  title!: string;

  @Field(() => String, { description: 'What it is about（说明）, 1 to 2,000 characters.' })
  @PlainText(2000)
  description!: string;

  @Field(() => ID, { description: 'The station where it takes place（地点）, in the same community.' })
  @IsUUID()
  stationId!: string;

  @Field(() => Int, { description: 'Number of seats（名额）, from 1 to what the station holds.' })
  @IsInt()
  @Min(1)
  capacity!: number;

  @Field(() => DateTime, { description: 'Start（开始时间）, within the next 366 days.' })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'End（结束时间）, after the start and within 7 days of it.' })
  endsAt!: Date;
}
