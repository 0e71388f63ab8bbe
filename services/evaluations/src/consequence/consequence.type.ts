import { Access } from '@microgrid/access/access';
import { DateTime } from '@microgrid/subgraph/scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { ConsequenceKind } from './consequence.terms.ts';

@ObjectType({
  description: "What follows from a result（结果运用）; never touches anybody's rights as a resident.",
})
@Access('SIGNED_IN')
export class Consequence {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => ConsequenceKind, { description: 'Kind（类型）.' })
  kind!: ConsequenceKind;

  @Field(() => String, { description: 'Why（理由）.' })
  reason!: string;

  @Field(() => DateTime, { description: 'When（决定时间）.' })
  decidedAt!: Date;

  decidedById!: string;
}
