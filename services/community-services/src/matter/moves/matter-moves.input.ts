import { PlainText } from '@microgrid/subgraph/plain-text';
import { GridCode } from '@microgrid/subgraph/scalars';
import { ChangeInput, WriteInput } from '@microgrid/subgraph/write-input';
import { IsOptional, IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { MatterChannel, MatterKind, MatterSeverity } from '../matter.terms.ts';

@InputType({ description: 'A new matter（上报事项）.' })
export class ReportMatterInput extends WriteInput {
  @Field(() => MatterKind, { description: 'What it is about（类别）. G is refused (BAD_USER_INPUT).' })
  kind!: MatterKind;

  @Field(() => MatterSeverity, { description: 'How soon it must be settled（紧急程度）.' })
  severity!: MatterSeverity;

  @Field(() => GridCode, { description: 'The micro-grid that it is in（所在微网格）, 18 digits.' })
  gridCode!: string;

  @Field(() => String, { description: 'Where exactly（地点）, 1 to 200 characters.' })
  @PlainText(200)
  place!: string;

  @Field(() => String, {
    description: 'What it is about（描述）, 1 to 2,000 characters; no ID-card or mobile numbers.',
  })
  @PlainText(2000)
  description!: string;

  @Field(() => MatterChannel, { defaultValue: MatterChannel.APP, description: 'How it came in（渠道）.' })
  channel!: MatterChannel;
}

/** What every move of a matter has. */
@InputType({ description: 'A change of a matter.' })
export abstract class MatterChangeInput extends ChangeInput {
  @Field(() => ID, { description: 'The matter（事项）.' })
  @IsUUID()
  matterId!: string;
}

@InputType({ description: 'Accepting a matter（受理）.' })
export class AcceptMatterInput extends MatterChangeInput {}

@InputType({ description: 'Settling a matter（处置）.' })
export class ResolveMatterInput extends MatterChangeInput {
  @Field(() => String, { description: 'How it was settled（处置结果）, 1 to 2,000 characters; the reporter reads it.' })
  @PlainText(2000)
  resolution!: string;
}

@InputType({ description: 'Verifying a matter（核查）.' })
export class VerifyMatterInput extends MatterChangeInput {
  @Field(() => String, { nullable: true, description: 'What was found（核查意见）, 1 to 500 characters.' })
  @IsOptional()
  @PlainText(500)
  note?: string | null;
}

@InputType({ description: 'Closing a matter（结案）.' })
export class CloseMatterInput extends MatterChangeInput {}
