import { prefixRange } from '@microgrid/grid-code';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { rowOfEach } from '@microgrid/subgraph/batch';
import { sql, type RawBuilder } from 'kysely';
import type { Context } from '../context.ts';
import type { GridWhere } from './grid.arguments.ts';

/** The grids with these codes, in no order; nothing is asked for no codes. */
export async function gridsWithCodes(codes: readonly string[], db: Context['db']) {
  return codes.length === 0 ? [] : db.selectFrom('grid').selectAll().where('code', '=', equalsAny(codes)).execute();
}

/** The grids that `where` lets through, in no order yet. */
export function gridList(db: Context['db'], where: GridWhere | null | undefined) {
  let list = db.selectFrom('grid').selectAll();
  if (where?.level != null) list = list.where('level', '=', where.level);
  if (where?.areaType != null) list = list.where('areaType', '=', where.areaType);
  if (where?.within != null) {
    const { from, before } = prefixRange(where.within);
    list = list.where('code', '>', from).where('code', '<', before);
  }
  return list;
}

/** The same below the grid whose code the expression `key` holds: a range of the code's index, for each parent. */
export function gridListBelow(db: Context['db'], where: GridWhere | null | undefined, key: RawBuilder<string>) {
  return gridList(db, where)
    .where('code', '>', key)
    .where('code', '<', sql<string>`${key} || ':'`);
}

/** The grids of references, in their order; null where there is none. */
export async function gridsOf(references: { code: string }[], { db }: Context) {
  const codes = references.map(({ code }) => code);
  return rowOfEach(references, 'code', { rows: await gridsWithCodes(codes, db), key: 'code' });
}
