import { Access } from '@microgrid/access/access';
import { Batch } from '@microgrid/subgraph/batch';
import { GridCode } from '@microgrid/subgraph/scalars';
import { Ctx, Directive, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Scheme } from '../scheme/scheme.type.ts';
import { schemesInForce } from '../scheme/schemes-in-force.ts';

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

@Resolver(() => Grid)
export class GridSchemeResolver {
  @FieldResolver(() => Scheme, {
    nullable: true,
    description:
      'The scheme by which micro-grid leaders are evaluated today（微网格长考核方案）, the same in every grid; null when none is in force.',
  })
  @Batch()
  leaderScheme(@Root() grids: Grid[], @Ctx() context: Context) {
    return schemesInForce(
      grids.map(() => 'MICRO_GRID_LEADER'),
      context,
    );
  }
}
