import { Access } from '@microgrid/access/access';
import { Period } from '@microgrid/subgraph/scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { ConsequenceKind } from '../consequence.terms.ts';

@ObjectType({ description: 'Honour（表彰） of somebody who agreed to be named.' })
@Directive('@key(fields: "id")')
@Access('PUBLIC')
export class Honour {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => ConsequenceKind, { description: 'Kind（类型）: HONOUR or REWARD.' })
  kind!: ConsequenceKind;

  @Field(() => Period, { description: 'For which period（周期）.' })
  period!: string;

  reason!: string;
  personId!: string;
  gridCode!: string;
}
