import { Access } from '@microgrid/access/access';
import { Batch, rowOfEach } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { page } from '@microgrid/subgraph/page';
import { CalendarDate } from '@microgrid/subgraph/scalars';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Grid } from '../borrowed/grid.ts';
import type { Context } from '../context.ts';
import { VacancyArguments } from './vacancy.arguments.ts';
import { vacancyList } from './vacancy.list.ts';
import { VacancyConnection } from './vacancy.measures.ts';
import { Vacancy } from './vacancy.type.ts';

@Resolver(() => Vacancy)
export class VacancyResolver {
  @Query(() => VacancyConnection, {
    nullable: true,
    description: 'Posts without anybody（空缺列表）, with their ages.',
  })
  @Access('PUBLIC')
  vacancies(
    @Args(() => VacancyArguments) { where, order, ...paging }: VacancyArguments,
    @Ctx() { db }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const isNarrow = where?.within != null;
    return page(vacancyList(db, where), { page: paging, order, filter: where, isNarrow, info });
  }

  @FieldResolver(() => Grid, { nullable: true, description: 'The grid（网格）.' })
  grid(@Root() { gridCode }: Vacancy): Grid {
    return { code: gridCode };
  }
}

@Resolver(() => Grid)
export class GridVacancyResolver {
  @FieldResolver(() => CalendarDate, {
    nullable: true,
    description:
      'Since when this micro-grid has had no leader（空缺起始日）; null when it has one, and for other levels.',
  })
  @Batch()
  async vacantSince(@Root() grids: Grid[], @Ctx() { db }: Context) {
    const codes = grids.map(({ code }) => code);
    const rows = await vacancyList(db, { role: ['MICRO_GRID_LEADER'] })
      .where('gridCode', '=', equalsAny(codes))
      .execute();
    return rowOfEach(grids, 'code', { rows, key: 'gridCode' }).map((row) => row?.since ?? null);
  }
}
