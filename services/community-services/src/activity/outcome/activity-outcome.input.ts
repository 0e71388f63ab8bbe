import { PlainText } from '@microgrid/subgraph/plain-text';
import { CalendarDate, GridCode } from '@microgrid/subgraph/scalars';
import { ChangeInput, WriteInput } from '@microgrid/subgraph/write-input';
import { IsOptional, IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { MatterKind } from '../../matter/matter.terms.ts';
import { ActivityOutcomeKind } from './activity-outcome.terms.ts';

@InputType({ description: 'Recording an outcome（记录成果）.' })
export class RecordActivityOutcomeInput extends WriteInput {
  @Field(() => ID, { description: 'Of which activity（活动）.' })
  @IsUUID()
  activityId!: string;

  @Field(() => ActivityOutcomeKind, { description: 'Kind（类型）.' })
  kind!: ActivityOutcomeKind;

  @Field(() => String, { description: 'What（内容）, 1 to 500 characters.' })
  @PlainText(500)
  text!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Who does it（责任人）, who serves there or runs the activity; of an ACTION alone.',
  })
  @IsOptional()
  @IsUUID()
  ownerId?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'By when（期限）; of an ACTION alone.' })
  dueOn?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The matter that it becomes（关联事项）, of no sensitive kind (BAD_USER_INPUT): outcomes are public.',
  })
  @IsOptional()
  @IsUUID()
  matterId?: string | null;

  @Field(() => MatterKind, {
    nullable: true,
    description: 'What it is on（主题）, kinds D only; of an OPINION alone, D9 when left out.',
  })
  topic?: MatterKind | null;

  @Field(() => GridCode, {
    nullable: true,
    description:
      'The micro-grid（微网格） that it is about, within the grid of the activity; of an OPINION alone, needed unless the activity is of one micro-grid.',
  })
  gridCode?: string | null;
}

@InputType({
  description: 'Giving an outcome an owner, or reporting on it（成果进展）; what is left out stays, null clears.',
})
export class ChangeActivityOutcomeInput extends ChangeInput {
  @Field(() => ID, { description: 'Which（成果）.' })
  @IsUUID()
  activityOutcomeId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Who does it（责任人）, who serves there or runs the activity; of an ACTION alone.',
  })
  @IsOptional()
  @IsUUID()
  ownerId?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'By when（期限）; of an ACTION alone.' })
  dueOn?: string | null;

  @Field(() => String, { nullable: true, description: 'What was done（进展）, 1 to 1,000 characters.' })
  @IsOptional()
  @PlainText(1000)
  result?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is done（是否完成）; of an ACTION alone.' })
  isDone?: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The matter that it becomes（关联事项）, of no sensitive kind (BAD_USER_INPUT).',
  })
  @IsOptional()
  @IsUUID()
  matterId?: string | null;
}
