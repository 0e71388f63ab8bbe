import { connectionOf } from '@microgrid/subgraph/connection';
import { byColumn, byGrid } from '@microgrid/subgraph/measures';
import { sql } from 'kysely';
import { adminUnits } from '../admin-unit/admin-unit.resolver.ts';
import { AdminUnit } from '../admin-unit/admin-unit.type.ts';
import type { Context } from '../context.ts';
import { gridsOf } from './grid.list.ts';
import { Grid } from './grid.type.ts';
import { GridAreaType, GridLevel } from './grid.terms.ts';

const referencesOf = (codes: string[]) => codes.map((code) => ({ code }));

export const GridConnection = connectionOf({
  name: 'Grid',
  what: 'grids（网格）',
  node: () => Grid,
  dimensions: {
    ...byGrid('code', {
      grid: () => Grid,
      adminUnit: () => AdminUnit,
      grids: (codes, context: Context) => gridsOf(referencesOf(codes), context),
      adminUnits: (codes, context: Context) => adminUnits(referencesOf(codes), context),
    }),
    LEVEL: byColumn('level', () => GridLevel, 'Level（层级）'),
    AREA_TYPE: byColumn('areaType', () => GridAreaType, 'Kind of area（区域类型）'),
  },
  measures: {
    households: {
      description:
        'Sum of their households（户数合计） by the counts of that day. A grid holds those of the grids below it too, so list one level: `where: { level }`.',
      textZh: '各网格当日户数之和；上级网格的户数已含下级网格的户数，统计时请只选一个层级',
      sql: sql`coalesce(sum(households_then), 0)`,
    },
  },
});
