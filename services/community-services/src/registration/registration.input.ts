import { WriteInput } from '@microgrid/subgraph/write-input';
import { IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A registration for an activity（报名）.' })
export class RegisterForActivityInput extends WriteInput {
  @Field(() => ID, { description: 'The activity（活动）.' })
  @IsUUID()
  activityId!: string;
}

@InputType({ description: 'Giving up a registration（取消报名）.' })
export class CancelRegistrationInput extends WriteInput {
  @Field(() => ID, { description: 'The activity（活动） that the caller is registered for.' })
  @IsUUID()
  activityId!: string;
}
