import { PlainText } from '@microgrid/subgraph/plain-text';
import { ChangeInput } from '@microgrid/subgraph/write-input';
import { IsOptional, IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

/** What every move of a whistle has. */
@InputType({ description: 'A change of a whistle.' })
export abstract class WhistleChangeInput extends ChangeInput {
  @Field(() => ID, { description: 'The whistle（吹哨）.' })
  @IsUUID()
  whistleId!: string;
}

@InputType({ description: 'Reporting in（报到）, or taking a whistle back.' })
export class MoveWhistleInput extends WhistleChangeInput {
  @Field(() => String, { nullable: true, description: 'What is said to it（说明）, 1 to 500 characters.' })
  @IsOptional()
  @PlainText(500)
  note?: string | null;
}
