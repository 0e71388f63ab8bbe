import { DateTime } from '@microgrid/subgraph/scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ConsentPurpose } from './consent.terms.ts';

@ObjectType({ description: 'Consent（同意）: what a person agreed to, by which text, until withdrawn.' })
export class Consent {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => ConsentPurpose, { description: 'To what（事项）.' })
  purpose!: ConsentPurpose;

  @Field(() => Int, { description: 'Which text（文本版本）.' })
  textVersion!: number;

  @Field(() => DateTime, { description: 'When it was given（同意时间）.' })
  givenAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was withdrawn（撤回时间）; null while it holds.' })
  withdrawnAt?: Date | null;

  recordedById?: string | null;
  witnessId?: string | null;
}

@ObjectType({ description: 'Text of a consent in plain words（同意书文本）.' })
export class ConsentText {
  @Field(() => ConsentPurpose, { description: 'For what（事项）.' })
  purpose!: ConsentPurpose;

  @Field(() => Int, { description: 'Version（版本）, from 1.' })
  version!: number;

  @Field(() => String, { description: 'The text（文本）.' })
  text!: string;
}
