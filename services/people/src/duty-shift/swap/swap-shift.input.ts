import { ChangeInput } from '@microgrid/subgraph/write-input';
import { IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Offering or taking a shift（换班）.' })
export class SwapShiftInput extends ChangeInput {
  @Field(() => ID, { description: 'Which（班次）.' })
  @IsUUID()
  dutyShiftId!: string;
}
