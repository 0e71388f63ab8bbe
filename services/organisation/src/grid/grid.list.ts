import { rowOfEach } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { belowArea } from '@microgrid/subgraph/subtree';
import { sql, type RawBuilder } from 'kysely';
import type { Context } from '../context.ts';
import type { GridWhere } from './grid.arguments.ts';
import { householdsOf } from './size-status.ts';

/** The grids with these codes, in no order; nothing is asked for no codes. */
export async function gridsWithCodes(codes: readonly string[], db: Context['db']) {
  return codes.length === 0 ? [] : db.selectFrom('grid').selectAll().where('code', '=', equalsAny(codes)).execute();
}

/** The grids that `where` lets through, of the map of one day, in no order yet. */
export function gridList(db: Context['db'], where: GridWhere | null | undefined) {
  const day = where?.inForceOn ?? shanghaiDate();
  const households = where?.inForceOn == null ? sql.ref<number>('grid.households') : householdsOn(day);
  // As a table of its own, since figures choose their columns anew.
  const ofDay = db.selectFrom('grid').selectAll().select(households.as('householdsThen')).as('grid');
  let list = db
    .selectFrom(ofDay)
    .selectAll()
    .where('validFrom', '<=', day)
    .where((is) => is.or([is('validTo', 'is', null), is('validTo', '>=', day)]));
  if (where?.level != null) list = list.where('level', '=', equalsAny(where.level));
  if (where?.areaType != null) list = list.where('areaType', '=', equalsAny(where.areaType));
  if (where?.within != null) list = list.where(belowArea(where.within, 'code'));
  if (where?.sizeStatus != null) {
    const sizes = where.sizeStatus.map(householdsOf);
    list = list
      .where('level', '=', 'MICRO')
      .where((is) => is.or(sizes.map(({ least, most }) => is.between('households', least, most))));
  }
  return list;
}

/** How many households a grid had by the count that was its own on that day: figures of the past stay what they were. */
function householdsOn(day: string): RawBuilder<number> {
  return sql<number>`coalesce((select earlier.households from organisation.household_count earlier
    where earlier.grid_code = grid.code and earlier.until >= ${day} order by earlier.until limit 1), grid.households)`;
}

/** The same below the grid whose code the expression `key` holds: a range of the code's index, for each parent. */
export function gridListBelow(db: Context['db'], where: GridWhere | null | undefined, key: RawBuilder<string>) {
  return gridList(db, where).where(belowArea(key, 'code'));
}

/** The grids of references, in their order; null where there is none. */
export async function gridsOf(references: { code: string }[], { db }: Context) {
  const codes = references.map(({ code }) => code);
  return rowOfEach(references, 'code', { rows: await gridsWithCodes(codes, db), key: 'code' });
}
