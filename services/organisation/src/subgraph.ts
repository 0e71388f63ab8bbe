import { subgraphOf } from '@microgrid/subgraph/subgraph';
import { adminUnit } from './admin-unit/admin-unit.ts';
import { department } from './department/department.ts';
import { grid } from './grid/grid.ts';
import { gridChange } from './grid-change/grid-change.ts';
import { matterAdmission } from './matter-admission/matter-admission.ts';
import { partyOrganization } from './party-organization/party-organization.ts';
import { serviceStation } from './service-station/service-station.ts';

/** Grids, Party organisations, stations, departments and what they may push to the grids. */
export const organisation = subgraphOf('organisation', 'organisation', [
  // What comes first is erased first.
  adminUnit,
  grid,
  gridChange,
  partyOrganization,
  serviceStation,
  department,
  matterAdmission,
]);
