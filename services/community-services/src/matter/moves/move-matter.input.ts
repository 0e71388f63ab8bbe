import { ChangeInput } from '@microgrid/subgraph/write-input';
import { IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

/** What every move of a matter has. */
@InputType({ description: 'A change of a matter.' })
export abstract class MatterChangeInput extends ChangeInput {
  @Field(() => ID, { description: 'The matter（事项）.' })
  @IsUUID()
  matterId!: string;
}
