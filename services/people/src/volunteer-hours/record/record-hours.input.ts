import { DateTime, GridCode } from '@microgrid/subgraph/scalars';
import { WriteInput } from '@microgrid/subgraph/write-input';
import { ArrayMaxSize, ArrayMinSize, IsInt, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DAY_MINUTES } from '../served-time.ts';

@InputType({ description: 'Hours of one volunteer（时长）.' })
export class HoursEntryInput {
  @Field(() => ID, { description: 'Who（志愿者）.' })
  @IsUUID()
  personId!: string;

  @Field(() => DateTime, { description: 'When it began（开始时间）.' })
  startedAt!: Date;

  @Field(() => Int, {
    nullable: true,
    description: 'How long（分钟数）, 1 to 1,440; left out when its end was forgotten: OPEN.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(DAY_MINUTES)
  minutes?: number | null;
}

@InputType({ description: 'Recording hours（记录时长） of several volunteers.' })
export class RecordHoursInput extends WriteInput {
  @Field(() => ID, {
    nullable: true,
    description: 'At which activity（活动）; what else was done is told by its grid alone.',
  })
  @IsOptional()
  @IsUUID()
  activityId?: string | null;

  @Field(() => GridCode, {
    nullable: true,
    description: 'In which grid（网格）; the activity’s by default, or one in it; needed without an activity.',
  })
  gridCode?: string | null;

  @Field(() => [HoursEntryInput], { description: 'The volunteers（志愿者）, 1 to 100, never the caller.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  entries!: HoursEntryInput[];
}
