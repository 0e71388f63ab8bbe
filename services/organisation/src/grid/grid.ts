import type { Concept } from '@microgrid/subgraph/concept';
import { gridsOf } from './grid.list.ts';
import { gridImport } from './grid.import.ts';
import { gridPersonal } from './grid.personal.ts';
import { GridResolver } from './grid.resolver.ts';
import { GridTreeResolver } from './grid-tree.resolver.ts';
import { grids } from './migrations/20261125T005548-grids.ts';
import { tellGrids } from './migrations/20261129T060100-tell-grids.ts';
import { gridSample } from './grid.sample.ts';

/** Grids（网格） and the ways through their tree. */
export const grid: Concept = {
  stored: [gridPersonal],
  resolvers: [GridResolver, GridTreeResolver],
  references: { Grid: gridsOf },
  migrations: [grids, tellGrids],
  sample: gridSample,
  imports: gridImport,
};
