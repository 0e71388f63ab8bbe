import type { Concept } from '@microgrid/subgraph/concept';
import { applyGridChanges } from './apply/apply-grid-changes.job.ts';
import { ApproveGridChangeResolver } from './decide/approve-grid-change.ts';
import { RejectGridChangeResolver } from './decide/reject-grid-change.ts';
import { WithdrawGridChangeResolver } from './decide/withdraw-grid-change.ts';
import { gridChangesOf } from './read/grid-change.list.ts';
import { gridChangePersonal } from './grid-change.personal.ts';
import {
  GridChangeResolver,
  GridChangesOfGridResolver,
  GridEditResolver,
  NewGridResolver,
} from './read/grid-change.resolver.ts';
import { gridChanges } from './migrations/20261129T080100-grid-changes.ts';
import { ProposeGridChangeResolver } from './propose/propose-grid-change.ts';
import { gridChangeSample } from './sample/grid-change.sample.ts';
import { touchedGridPersonal } from './touched-grid.entity.ts';

/** Changes of the map（网格调整）, from the proposal to the day of the new map. */
export const gridChange: Concept = {
  stored: [gridChangePersonal, touchedGridPersonal],
  resolvers: [
    GridChangeResolver,
    NewGridResolver,
    GridEditResolver,
    GridChangesOfGridResolver,
    ProposeGridChangeResolver,
    ApproveGridChangeResolver,
    RejectGridChangeResolver,
    WithdrawGridChangeResolver,
  ],
  references: { GridChange: gridChangesOf },
  migrations: [gridChanges],
  jobs: [applyGridChanges],
  sample: gridChangeSample,
};
