import { PhoneNumber } from '@microgrid/subgraph/text-forms';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { WriteInput } from '@microgrid/subgraph/write-input';
import { IsOptional, IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A registration for an activity（报名）.' })
export class RegisterForActivityInput extends WriteInput {
  @Field(() => ID, { description: 'The activity（活动）.' })
  @IsUUID()
  activityId!: string;

  @Field(() => String, {
    nullable: true,
    description: "Name for the organiser（姓名）, 1 to 50 characters; the account's by default.",
  })
  @IsOptional()
  @PlainText(50)
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Phone of somebody without an account（电话）, registered by a leader or worker there.',
  })
  @IsOptional()
  @PhoneNumber()
  phone?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether it is for somebody else（是否代报名）, without an account; by those who serve in the community only, and with a name.',
  })
  isForSomebodyElse!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the name may stand on the public list（是否公开）.',
  })
  isListed!: boolean;
}

@InputType({ description: 'Giving up a registration（取消报名）.' })
export class CancelRegistrationInput extends WriteInput {
  @Field(() => ID, { description: 'The activity（活动） that the caller is registered for.' })
  @IsUUID()
  activityId!: string;

  @Field(() => ID, {
    nullable: true,
    description: "Which registration（报名）, of one made for somebody else; the caller's own by default.",
  })
  @IsOptional()
  @IsUUID()
  registrationId?: string | null;
}
