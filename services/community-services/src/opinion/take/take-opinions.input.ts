import { PlainText } from '@microgrid/subgraph/plain-text';
import { DateTime, GridCode } from '@microgrid/subgraph/scalars';
import { WriteInput } from '@microgrid/subgraph/write-input';
import { ArrayMaxSize, ArrayMinSize, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { MatterKind } from '../../matter/matter.terms.ts';
import { OpinionChannel } from '../opinion.terms.ts';

@InputType({ description: 'An opinion（意见）.' })
export class OpinionInput {
  @Field(() => GridCode, { description: 'The micro-grid（微网格）, 18 digits.' })
  gridCode!: string;

  @Field(() => MatterKind, { description: 'What on（主题）, kinds D only.' })
  topic!: MatterKind;

  @Field(() => String, {
    description: 'What was said（内容）, 1 to 500 characters; no ID-card or mobile numbers.',
  })
  @PlainText(500)
  text!: string;

  @Field(() => OpinionChannel, { defaultValue: OpinionChannel.APP, description: 'How it came（渠道）.' })
  channel!: OpinionChannel;

  @Field(() => Boolean, {
    defaultValue: true,
    description:
      'Whether it stays anonymous（是否匿名）; always so on a round, and alike of all that is sent at once. An anonymous one gets a fresh id, not `writeId`: nothing kept leads back to the account. Otherwise the caller said it.',
  })
  isAnonymous!: boolean;

  @Field(() => ID, {
    nullable: true,
    description: 'At which activity（活动）, of the same community; needed for ACTIVITY, not for ROUND.',
  })
  @IsOptional()
  @IsUUID()
  activityId?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When（时间）; now by default, up to 7 days back.' })
  takenAt?: Date | null;
}

@InputType({ description: 'Taking opinions（收集意见）: several at once after a round.' })
export class TakeOpinionsInput extends WriteInput {
  @Field(() => [OpinionInput], { description: 'The opinions（意见）, 1 to 50.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  opinions!: OpinionInput[];
}
