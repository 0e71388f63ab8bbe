import { Access } from '@microgrid/access/access';
import { GridCode } from '@microgrid/subgraph/scalars';
import { Directive, Field, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'Grid（网格） of the three-level network: total, general (or exclusive) and micro. Its code is its key and says where it hangs; codes are never reused.',
})
@Directive('@key(fields: "code")')
@Access('PUBLIC')
export class Grid {
  @Field(() => GridCode, { description: 'Code（编码）; starts with the code of the parent.' })
  code!: string;
}
