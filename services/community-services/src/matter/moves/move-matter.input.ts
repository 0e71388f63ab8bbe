import { PlainText } from '@microgrid/subgraph/plain-text';
import { ChangeInput } from '@microgrid/subgraph/write-input';
import { IsOptional, IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

/** What every move of a matter has. */
@InputType({ description: 'A change of a matter.' })
export abstract class MatterChangeInput extends ChangeInput {
  @Field(() => ID, { description: 'The matter（事项）.' })
  @IsUUID()
  matterId!: string;
}

@InputType({ description: 'A move of a matter（事项操作）.' })
export class MoveMatterInput extends MatterChangeInput {
  @Field(() => String, { nullable: true, description: 'What is said to it（说明）, 1 to 500 characters.' })
  @IsOptional()
  @PlainText(500)
  note?: string | null;
}
