import { connectionOf } from '@microgrid/subgraph/connection';
import { byColumn, byGrid } from '@microgrid/subgraph/measures';
import { adminUnits } from '../admin-unit/admin-unit.resolver.ts';
import { AdminUnit } from '../admin-unit/admin-unit.type.ts';
import type { Context } from '../context.ts';
import { gridsOf } from '../grid/grid.list.ts';
import { Grid } from '../grid/grid.type.ts';
import { ServiceStationKind } from './service-station.terms.ts';
import { ServiceStation } from './service-station.type.ts';

const referencesOf = (codes: string[]) => codes.map((code) => ({ code }));

export const ServiceStationConnection = connectionOf({
  name: 'ServiceStation',
  what: 'stations（服务阵地）',
  node: () => ServiceStation,
  dimensions: {
    ...byGrid('gridCode', {
      grid: () => Grid,
      adminUnit: () => AdminUnit,
      grids: (codes, context: Context) => gridsOf(referencesOf(codes), context),
      adminUnits: (codes, context: Context) => adminUnits(referencesOf(codes), context),
    }),
    KIND: byColumn('kind', () => ServiceStationKind, 'Kind（类型）'),
  },
});
