import { WriteInput } from '@microgrid/subgraph/write-input';
import { IsInt, IsUUID } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ConsentPurpose } from '../consent.terms.ts';

@InputType({ description: 'Giving consent（给予同意）.' })
export class GiveConsentInput extends WriteInput {
  @Field(() => ConsentPurpose, { description: 'To what（事项）.' })
  purpose!: ConsentPurpose;

  @Field(() => Int, {
    description: 'Which text was read（文本版本）; CONFLICT when it is no longer the current one.',
  })
  @IsInt()
  textVersion!: number;

  @Field(() => ID, {
    nullable: true,
    description: 'Who agrees（本人）; the caller by default, somebody else when recorded orally.',
  })
  @IsUUID()
  personId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Who heard it besides the caller（见证人）; needed when recorded orally.',
  })
  @IsUUID()
  witnessId?: string | null;
}
