import type { TablesOf } from '@microgrid/database/database';
import type { SubgraphContext } from '@microgrid/subgraph/context';

/** The schemas of the entities, from which the tables that queries see are typed. */
type Stored =
  | typeof import('./admin-unit/admin-unit.entity.ts').AdminUnitSchema
  | typeof import('./department/department.entity.ts').DepartmentSchema
  | typeof import('./grid/grid.entity.ts').GridSchema
  | typeof import('./grid/household-count/household-count.entity.ts').HouseholdCountSchema
  | typeof import('./grid-change/grid-change.entity.ts').GridChangeSchema
  | typeof import('./grid-change/touched-grid.entity.ts').TouchedGridSchema
  | typeof import('./matter-admission/matter-admission.entity.ts').MatterAdmissionSchema
  | typeof import('./party-organization/party-organization.entity.ts').PartyCoverSchema
  | typeof import('./party-organization/party-organization.entity.ts').PartyOrganizationSchema
  | typeof import('./service-station/service-station.entity.ts').ServiceStationSchema;

/** The tables that queries see. */
export type Tables = TablesOf<Stored>;

/** What organisation's resolvers are handed. */
export type Context = SubgraphContext<Tables>;
