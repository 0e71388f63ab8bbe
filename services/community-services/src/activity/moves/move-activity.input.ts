import { ChangeInput } from '@microgrid/subgraph/write-input';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { WorkRole, workRoleSaid } from '../../work-role/work-role.terms.ts';
import { IsInt, IsUUID, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'A move of an activity（活动操作）.' })
export class MoveActivityInput extends ChangeInput {
  @Field(() => ID, { description: 'Which（活动）.' })
  @IsUUID()
  activityId!: string;
}

@InputType({ description: 'Ending an activity（结束）.' })
export class EndActivityInput extends MoveActivityInput {
  @Field(() => Int, { description: 'How many came（到场人数）, 0 to 100,000.' })
  @IsInt()
  @Min(0)
  @Max(100_000)
  attendanceCount!: number;

  @Field(() => WorkRole, workRoleSaid)
  workRole?: WorkRole | null;
}

@InputType({ description: 'Putting an activity off（延期）.' })
export class PostponeActivityInput extends MoveActivityInput {
  @Field(() => String, { description: 'Why（原因）, 1 to 500 characters; registrants read it.' })
  @PlainText(500)
  reason!: string;
}

@InputType({ description: 'Calling an activity off（取消）.' })
export class CancelActivityInput extends MoveActivityInput {
  @Field(() => String, { description: 'Why（原因）, 1 to 500 characters; registrants read it.' })
  @PlainText(500)
  reason!: string;
}
