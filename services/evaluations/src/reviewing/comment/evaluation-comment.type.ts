import { Access } from '@microgrid/access/access';
import { DateTime } from '@microgrid/subgraph/scalars';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'What somebody who works with the evaluated says（意见）.' })
@Access('SIGNED_IN')
export class EvaluationComment {
  @Field(() => String, { description: 'What（意见）.' })
  text!: string;

  @Field(() => DateTime, { description: 'When（时间）.' })
  at!: Date;

  byId!: string;
}
