import { ChangeInput } from '@microgrid/subgraph/write-input';
import { IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A move of an entry（储备变动）.' })
export class MoveReserveEntryInput extends ChangeInput {
  @Field(() => ID, { description: 'Which（储备人选）.' })
  @IsUUID()
  reserveEntryId!: string;
}
