import { PlainText } from '@microgrid/subgraph/plain-text';
import { DateTime, GridCode } from '@microgrid/subgraph/scalars';
import { WriteInput } from '@microgrid/subgraph/write-input';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsOptional, IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { TrainingKind } from '../training-session.terms.ts';

@InputType({ description: 'Planning a training（安排培训）.' })
export class PlanTrainingInput extends WriteInput {
  @Field(() => TrainingKind, { description: 'Kind（方式）; a worker plans ONE_TO_ONE alone.' })
  kind!: TrainingKind;

  @Field(() => ID, { description: 'Topic（科目）.' })
  topicCode!: string;

  @Field(() => String, { nullable: true, description: 'Cohort（班次）, 1 to 50 characters; of a GROUP alone.' })
  @PlainText(50)
  cohort?: string | null;

  @Field(() => GridCode, { description: 'The grid that it is for（所属网格）.' })
  gridCode!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Where（地点）, in the same community; at home when left out, which a GROUP never is.',
  })
  @IsOptional()
  @IsUUID()
  stationId?: string | null;

  @Field(() => DateTime, { description: 'Start（开始时间）, within the next 366 days.' })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'End（结束时间）, after the start and within 7 days of it.' })
  endsAt!: Date;

  @Field(() => ID, { description: 'Who trains（讲师）, none of those who take part.' })
  @IsUUID()
  trainerId!: string;

  @Field(() => [ID], {
    description:
      'Who takes part（参训人员）, 1 to 100 and exactly 1 for ONE_TO_ONE; whoever serves, serves in the grid or above it.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique((id: string) => id.toLowerCase())
  @IsUUID(undefined, { each: true })
  personIds!: string[];
}
