import { PlainText } from '@microgrid/subgraph/plain-text';
import { ChangeInput } from '@microgrid/subgraph/write-input';
import { IsOptional, IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A decision on a change（网格调整审批）.' })
export class DecideGridChangeInput extends ChangeInput {
  @Field(() => ID, { description: 'Which change（网格调整）.' })
  @IsUUID()
  gridChangeId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What it says（意见）, 1 to 500 characters; a rejection needs it. Everybody reads it once it is applied.',
  })
  @IsOptional()
  @PlainText(500)
  decision?: string | null;
}

@InputType({ description: 'Taking a change back（撤回调整）.' })
export class WithdrawGridChangeInput extends ChangeInput {
  @Field(() => ID, { description: 'Which change（网格调整）.' })
  @IsUUID()
  gridChangeId!: string;
}
