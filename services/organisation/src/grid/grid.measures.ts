import { connectionOf } from '@microgrid/subgraph/connection';
import { byColumn, byGrid } from '@microgrid/subgraph/measures';
import { sql } from 'kysely';
import { gridsOf } from './grid-list.ts';
import { Grid } from './grid.type.ts';
import { GridAreaType, GridLevel } from './grid.terms.ts';

export const GridConnection = connectionOf({
  name: 'Grid',
  what: 'grids（网格）',
  node: () => Grid,
  dimensions: {
    ...byGrid(
      'code',
      () => Grid,
      (codes, context: Parameters<typeof gridsOf>[1]) =>
        gridsOf(
          codes.map((code) => ({ code })),
          context,
        ),
    ),
    LEVEL: byColumn('level', () => GridLevel, 'Level（层级）'),
    AREA_TYPE: byColumn('areaType', () => GridAreaType, 'Kind of area（区域类型）'),
  },
  measures: {
    households: {
      description:
        'Sum of their households（户数合计）. A grid holds those of the grids below it too, so list one level: `where: { level }`.',
      sql: sql`coalesce(sum(households), 0)`,
    },
  },
});
