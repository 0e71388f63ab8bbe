import { Access } from '@microgrid/access/access';
import { Period } from '@microgrid/subgraph/scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { ConsequenceKind } from '../consequence.terms.ts';

@ObjectType({ description: 'Honour（表彰） of somebody who agreed to be named.' })
@Access('PUBLIC')
export class Honour {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => ConsequenceKind, { description: 'Kind（类型）: HONOUR or REWARD.' })
  kind!: ConsequenceKind;

  @Field(() => Period, { description: 'For which period（周期）.' })
  period!: string;

  @Field(() => String, { description: 'For what（理由）.' })
  reason!: string;

  personId!: string;
  gridCode!: string;
}
