import { WriteInput } from '@microgrid/subgraph/write-input';
import { IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ConsentPurpose } from '../consent.terms.ts';

@InputType({ description: 'Withdrawing consent（撤回同意）; what it allowed ends with the next request.' })
export class WithdrawConsentInput extends WriteInput {
  @Field(() => ConsentPurpose, { description: 'Of what（事项）.' })
  purpose!: ConsentPurpose;

  @Field(() => ID, {
    nullable: true,
    description: 'Whose（本人）; the caller by default, somebody else when recorded for them.',
  })
  @IsUUID()
  personId?: string | null;
}
