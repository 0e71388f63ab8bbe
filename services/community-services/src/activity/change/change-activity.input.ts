import { PlainText } from '@microgrid/subgraph/plain-text';
import { DateTime } from '@microgrid/subgraph/scalars';
import { IsInt, IsOptional, IsUUID, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { MoveActivityInput } from '../moves/move-activity.input.ts';

@InputType({
  description:
    'Changing an activity（修改活动）, a DRAFT too; new times announce a POSTPONED one again, registrants are told; what is left out stays.',
})
export class ChangeActivityInput extends MoveActivityInput {
  @Field(() => String, { nullable: true, description: 'Title（标题）, 1 to 100 characters.' })
  @IsOptional()
  @PlainText(100)
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is about（说明）, 1 to 2,000 characters.' })
  @IsOptional()
  @PlainText(2000)
  description?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Where（地点）, in the same community; of a POSTPONED one with its new times alone.',
  })
  @IsOptional()
  @IsUUID()
  stationId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of seats（名额）, from 1 to what the station holds. With fewer than are taken nobody loses one, and nobody moves up until under it; more go to the line at once.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  capacity?: number | null;

  @Field(() => DateTime, { nullable: true, description: 'Start（开始时间）, within the next 366 days.' })
  startsAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'End（结束时间）, after the start and within 7 days of it.' })
  endsAt?: Date | null;
}
