import { Access } from '@microgrid/access/access';
import { DateTime } from '@microgrid/subgraph/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { askers } from './saved-question.policy.ts';

@ObjectType({
  description:
    'A question kept by its text（已存问题）: the query and its variables, never an answer. The same question has the same answer for everybody.',
})
@Directive('@key(fields: "id")')
@Access(askers)
export class SavedQuestion {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => String, { description: 'Title（标题）.' })
  title!: string;

  @Field(() => String, {
    description: 'The GraphQL document（查询）, of this graph; checked when saved and with each release.',
  })
  document!: string;

  @Field(() => String, { description: 'Its variables as JSON（变量）.' })
  variables!: string;

  @Field(() => Boolean, { description: 'Whether other analysts see it（是否共享）.' })
  isShared!: boolean;

  @Field(() => DateTime, { description: 'When it was saved（保存时间）.' })
  savedAt!: Date;

  @Field(() => Int, { description: 'Version（版本）: how often it was saved.' })
  version!: number;

  ownerId!: string;
}
