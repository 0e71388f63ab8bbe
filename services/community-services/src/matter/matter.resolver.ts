import { Access } from '@microgrid/access/access';
import { page } from '@microgrid/subgraph/page';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { matterList, mattersOf } from './matter-list.ts';
import { MatterArguments } from './matter.arguments.ts';
import { MatterConnection } from './matter.measures.ts';
import { mayCount } from './matter.policy.ts';
import { Matter } from './matter.type.ts';

@Resolver(() => Matter)
export class MatterResolver {
  @Query(() => Matter, {
    nullable: true,
    description: 'The matter with this id（事项）; null when there is none that the caller may see.',
  })
  @Access('SIGNED_IN')
  async matter(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: Context) {
    const [matter] = await mattersOf([{ id }], context);
    return matter;
  }

  @Query(() => MatterConnection, {
    nullable: true,
    description:
      'The matters that the caller may see（事项列表）: those they reported, and those of the grids that they serve in.',
  })
  @Access('SIGNED_IN')
  matters(
    @Args(() => MatterArguments) { where, order, ...paging }: MatterArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const figures = () => mayCount(context.actor, [where?.within]);
    const isNarrow = where?.within != null;
    const request = { page: paging, order, filter: where, isNarrow, figures, info };
    return page(matterList(context, where), request);
  }
}
