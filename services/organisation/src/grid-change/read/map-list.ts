import { equalsAny } from '@microgrid/subgraph/equals-any';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { inSubtree } from '@microgrid/subgraph/subtree';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { MapGrid } from '../map-after.ts';

/** The grids in force today of each of these communities, by its code; in one statement. */
export async function currentMaps(db: Context['db'], communities: readonly string[]): Promise<Map<string, MapGrid[]>> {
  if (communities.length === 0) return new Map();
  const today = shanghaiDate();
  const rows = await db
    .selectFrom('grid as community')
    .innerJoin('grid', (join) => join.on(inSubtree(sql.ref<string>('community.code'), 'grid.code')))
    .select(['grid.code', 'grid.level', 'grid.parentCode', 'grid.households', 'grid.householdsAsOf'])
    .where('community.code', '=', equalsAny([...new Set(communities)]))
    .where('grid.validFrom', '<=', today)
    .where((is) => is.or([is('grid.validTo', 'is', null), is('grid.validTo', '>=', today)]))
    .execute();
  return Map.groupBy(rows, ({ code }) => code.slice(0, COMMUNITY_DIGITS));
}

const COMMUNITY_DIGITS = 12;
