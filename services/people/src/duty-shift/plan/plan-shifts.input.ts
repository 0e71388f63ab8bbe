import { AreaCode, DateTime } from '@microgrid/subgraph/scalars';
import { WriteInput } from '@microgrid/subgraph/write-input';
import { ArrayMaxSize, ArrayMinSize, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A shift to plan（班次）.' })
export class ShiftInput {
  @Field(() => DateTime, { description: 'Start（开始时间）, in the future.' })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'End（结束时间）, at most 24 h later.' })
  endsAt!: Date;

  @Field(() => ID, { description: 'Who is on call（值班人）, with a post in the area.' })
  @IsUUID()
  onCallId!: string;

  @Field(() => ID, { nullable: true, description: 'Who is called next（备勤人）, somebody else.' })
  @IsOptional()
  @IsUUID()
  backupId?: string | null;
}

@InputType({ description: 'Planning shifts（排班）.' })
export class PlanShiftsInput extends WriteInput {
  @Field(() => AreaCode, {
    description: 'For which unit or grid（范围）: a street, a community, or a general or exclusive grid.',
  })
  areaCode!: string;

  @Field(() => [ShiftInput], { description: 'The shifts（班次）, 1 to 100, that do not overlap.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  shifts!: ShiftInput[];
}
