import { Access } from '@microgrid/access/access';
import { page } from '@microgrid/subgraph/page';
import { GridCode } from '@microgrid/subgraph/scalars';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { gridList, gridsOf } from './grid.list.ts';
import { GridArguments } from './grid.arguments.ts';
import { GridConnection } from './grid.measures.ts';
import { gridStatus } from './grid-status.ts';
import { Grid } from './grid.type.ts';
import { sizeStatus } from './size-status.ts';
import { GridStatus, SizeStatus } from './grid.terms.ts';

@Resolver(() => Grid)
export class GridResolver {
  @Query(() => Grid, { nullable: true, description: 'The grid with this code（网格）; null when there is none.' })
  @Access('PUBLIC')
  async grid(@Arg('code', () => GridCode, { description: 'Its code.' }) code: string, @Ctx() context: Context) {
    const [grid] = await gridsOf([{ code }], context);
    return grid;
  }

  @Query(() => GridConnection, {
    nullable: true,
    description: "Grids（网格列表） of the whole network, of today's map unless `where: { inForceOn }`.",
  })
  @Access('PUBLIC')
  grids(
    @Args(() => GridArguments) { where, order, ...paging }: GridArguments,
    @Ctx() { db }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return page(gridList(db, where), { page: paging, order, filter: where, info });
  }

  @FieldResolver(() => SizeStatus, {
    nullable: true,
    description: 'Size against the standard of 30 to 100 households（规模）; null above micro-grids.',
  })
  sizeStatus(@Root() { level, households }: Grid) {
    return level === 'MICRO' ? sizeStatus(households) : null;
  }

  @FieldResolver(() => GridStatus, { description: 'Whether it is in force today（状态）.' })
  status(@Root() { validFrom, validTo }: Grid) {
    return gridStatus({ validFrom, validTo });
  }
}
