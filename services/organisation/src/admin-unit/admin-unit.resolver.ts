import { Access } from '@microgrid/access/access';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Batch, rowOfEach, rowsOfEach } from '@microgrid/subgraph/batch';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { AdminUnit } from './admin-unit.type.ts';

@Resolver(() => AdminUnit)
export class AdminUnitResolver {
  @Query(() => AdminUnit, {
    nullable: true,
    description: 'The administrative unit with this code; null when there is none.',
  })
  @Access('PUBLIC')
  async adminUnit(
    @Arg('code', () => ID, { description: 'Code of 2, 4, 6, 9 or 12 digits.' }) code: string,
    @Ctx() context: Context,
  ) {
    const [unit] = await adminUnits([{ code }], context);
    return unit;
  }

  @FieldResolver(() => AdminUnit, { nullable: true, description: 'The unit it lies in（上级）; null for a province.' })
  @Batch()
  async parent(@Root() units: AdminUnit[], @Ctx() { db }: Context) {
    const parents = units.flatMap(({ parentCode }) => parentCode ?? []);
    const rows = await db.selectFrom('admin_unit').selectAll().where('code', '=', equalsAny(parents)).execute();
    return rowOfEach(units, 'parentCode', { rows, key: 'code' });
  }

  @FieldResolver(() => [AdminUnit], { description: 'The units directly in it（下级）, by code; a few dozen at most.' })
  @Batch()
  async children(@Root() units: AdminUnit[], @Ctx() { db }: Context) {
    const codes = units.map(({ code }) => code);
    const rows = await db
      .selectFrom('admin_unit')
      .selectAll()
      .where('parentCode', '=', equalsAny(codes))
      .orderBy('code')
      .execute();
    return rowsOfEach(units, 'code', { rows, key: 'parentCode' });
  }
}

/** The units of references, in their order; null where there is none. */
export async function adminUnits(references: { code: string }[], { db }: Context) {
  const codes = references.map(({ code }) => code);
  const rows = await db.selectFrom('admin_unit').selectAll().where('code', '=', equalsAny(codes)).execute();
  return rowOfEach(references, 'code', { rows, key: 'code' });
}
