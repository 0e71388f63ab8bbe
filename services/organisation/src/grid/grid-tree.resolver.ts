import { ancestorGridCodes } from '@microgrid/grid-code';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Batch, rowOfEach, rowsOfEach } from '@microgrid/subgraph/batch';
import { pages } from '@microgrid/subgraph/page';
import type { GraphQLResolveInfo } from 'graphql';
import { sql, type SqlBool } from 'kysely';
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

  @FieldResolver(() => [Grid], {
    description:
      'The grids that followed it（后继网格）, by code; empty while it is in force, or when nothing followed.',
  })
  @Batch()
  async successors(@Root() grids: Grid[], @Ctx() { db }: Context) {
    const codes = grids.map(({ code }) => code);
    const rows = await db
      .selectFrom('grid')
      .selectAll()
      .where(sql<SqlBool>`predecessors && ${codes}::text[]`)
      .orderBy('code')
      .execute();
    const followers = rows.flatMap((row) => row.predecessors.map((predecessor) => ({ ...row, predecessor })));
    return rowsOfEach(grids, 'code', { rows: followers, key: 'predecessor' });
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Phone of the office that serves it（服务电话）, of the nearest grid above that states one.',
  })
  @Batch()
  officePhone(@Root() grids: Grid[], @Ctx() { db }: Context) {
    return nearestPhones(grids, 'officePhone', db);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Phone for complaints about how it is served（监督电话）, of the nearest grid above that states one.',
  })
  @Batch()
  complaintsPhone(@Root() grids: Grid[], @Ctx() { db }: Context) {
    return nearestPhones(grids, 'complaintsPhone', db);
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

/** What each of `grids` states, or else the nearest grid above it. */
async function nearestPhones(grids: Grid[], phone: 'officePhone' | 'complaintsPhone', db: Context['db']) {
  const silent = grids.filter((grid) => grid[phone] === null);
  const above = await gridsWithCodes([...new Set(silent.flatMap(({ code }) => ancestorGridCodes(code)))], db);
  const phones = new Map([...grids, ...above].map((grid) => [grid.code, grid[phone]]));
  return grids.map(({ code }) =>
    [...ancestorGridCodes(code), code].reduce<string | null>((nearest, at) => phones.get(at) ?? nearest, null),
  );
}
