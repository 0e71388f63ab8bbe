import type { Concept } from '@microgrid/subgraph/concept';
import { gridsOf } from './grid.list.ts';
import { gridImport } from './import/grid.import.ts';
import { gridPersonal } from './grid.personal.ts';
import { GridResolver } from './grid.resolver.ts';
import { GridTreeResolver } from './grid-tree.resolver.ts';
import { householdCountPersonal } from './household-count/household-count.entity.ts';
import { HouseholdCountResolver } from './household-count/household-count.resolver.ts';
import { grids } from './migrations/20261125T005548-grids.ts';
import { tellGrids } from './migrations/20261129T060100-tell-grids.ts';
import { countsUntil } from './migrations/20261129T180500-counts-until.ts';
import { changingGrids } from './migrations/20261129T080000-changing-grids.ts';
import { gridSample } from './grid.sample.ts';

/** Grids（网格） and the ways through their tree. */
export const grid: Concept = {
  stored: [gridPersonal, householdCountPersonal],
  resolvers: [GridResolver, GridTreeResolver, HouseholdCountResolver],
  references: { Grid: gridsOf },
  migrations: [grids, tellGrids, changingGrids, countsUntil],
  sample: gridSample,
  imports: gridImport,
};
