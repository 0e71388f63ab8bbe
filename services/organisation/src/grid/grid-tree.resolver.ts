import { ancestorGridCodes } from '@microgrid/grid-code';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Batch, rowOfEach, rowsOfEach } from '@microgrid/subgraph/batch';
import { pages } from '@microgrid/subgraph/page';
import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { adminUnits } from '../admin-unit/admin-unit.resolver.ts';
import { AdminUnit } from '../admin-unit/admin-unit.type.ts';
import type { Context } from '../context.ts';
import { gridListBelow, gridsWithCodes } from './grid.list.ts';
import { DescendantArguments } from './grid.arguments.ts';
import { GridConnection } from './grid.measures.ts';
import { Grid } from './grid.type.ts';

/** The ways through the tree of grids. */
@Resolver(() => Grid)
export class GridTreeResolver {
  @FieldResolver(() => Grid, { nullable: true, description: 'The grid it lies in（上级网格）; null for a total grid.' })
  @Batch()
  async parent(@Root() grids: Grid[], @Ctx() { db }: Context) {
    const parents = grids.flatMap(({ parentCode }) => parentCode ?? []);
    return rowOfEach(grids, 'parentCode', { rows: await gridsWithCodes(parents, db), key: 'code' });
  }

  @FieldResolver(() => [Grid], { description: 'The grids it lies in（各级上级网格）, from the total grid down.' })
  @Batch()
  async ancestors(@Root() grids: Grid[], @Ctx() { db }: Context) {
    const lines = grids.map(({ code }) => ancestorGridCodes(code));
    const rows = await gridsWithCodes(lines.flat(), db);
    const byCode = new Map(rows.map((row) => [row.code, row]));
    return lines.map((line) => line.flatMap((code) => byCode.get(code) ?? []));
  }

  @FieldResolver(() => GridConnection, {
    description: "All grids below it（下属网格）, on every level, of today's map unless `where: { inForceOn }`.",
  })
  @Batch()
  descendants(
    @Root() grids: Grid[],
    @Args(() => DescendantArguments) { where, order, ...paging }: DescendantArguments,
    @Ctx() { db }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const codes = grids.map(({ code }) => code);
    const request = { page: paging, order, filter: where, info };
    return pages(db, { keys: codes, list: (code) => gridListBelow(db, where, code) }, request);
  }

  @FieldResolver(() => [Grid], { description: 'The grids that were closed to make this one（前身网格）, by code.' })
  @Batch()
  async predecessors(@Root() grids: Grid[], @Ctx() { db }: Context) {
    const codes = grids.map(({ code }) => code);
    const rows = await db
      .selectFrom('grid as successor')
      .innerJoin('grid', (join) => join.on('grid.code', '=', sql<string>`any(${sql.ref('successor.predecessors')})`))
      .selectAll('grid')
      .select('successor.code as successorCode')
      .where('successor.code', '=', equalsAny(codes))
      .orderBy('grid.code')
      .execute();
    return rowsOfEach(grids, 'code', { rows, key: 'successorCode' });
  }

  @FieldResolver(() => AdminUnit, {
    nullable: true,
    description: 'The community or village that it lies in（所属村居）.',
  })
  @Batch()
  async adminUnit(@Root() grids: Grid[], @Ctx() context: Context) {
    return adminUnits(
      grids.map(({ code }) => ({ code: code.slice(0, 12) })),
      context,
    );
  }
}
