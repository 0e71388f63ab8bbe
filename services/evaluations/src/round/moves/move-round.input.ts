import { PlainText } from '@microgrid/subgraph/plain-text';
import { CalendarDate } from '@microgrid/subgraph/scalars';
import { ChangeInput } from '@microgrid/subgraph/write-input';
import { IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A move of a round（轮次操作）.' })
export class MoveRoundInput extends ChangeInput {
  @Field(() => ID, { description: 'Which（轮次）.' })
  @IsUUID()
  evaluationRoundId!: string;
}

@InputType({ description: 'Freezing the facts of a round（冻结事实）.' })
export class FreezeRoundInput extends MoveRoundInput {
  @Field(() => CalendarDate, {
    description: 'Until when self-reviews are taken（自评截止日）, 5 working days ahead or more.',
  })
  selfReviewUntil!: string;
}

@InputType({ description: 'Opening a frozen round again（重开）.' })
export class ReopenRoundInput extends MoveRoundInput {
  @Field(() => String, { description: 'Why（理由）, 1 to 500 characters; kept and shown.' })
  @PlainText(500)
  reason!: string;
}
