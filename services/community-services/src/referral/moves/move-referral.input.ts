import { PlainText } from '@microgrid/subgraph/plain-text';
import { ChangeInput } from '@microgrid/subgraph/write-input';
import { IsOptional, IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

/** What every move of a referral has. */
@InputType({ description: 'A change of a referral.' })
export abstract class ReferralChangeInput extends ChangeInput {
  @Field(() => ID, { description: 'The referral（转介）.' })
  @IsUUID()
  referralId!: string;
}

@InputType({ description: 'A move of a referral（转介操作）.' })
export class MoveReferralInput extends ReferralChangeInput {
  @Field(() => String, {
    nullable: true,
    description: 'What is said to it（说明）, 1 to 200 characters; no health details.',
  })
  @IsOptional()
  @PlainText(200)
  note?: string | null;
}
