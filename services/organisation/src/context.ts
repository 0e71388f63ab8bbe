import type { TablesOf } from '@microgrid/database/database';
import type { SubgraphContext } from '@microgrid/subgraph/context';
import type { AdminUnitSchema } from './admin-unit/admin-unit.entity.ts';
import type { GridSchema } from './grid/grid.entity.ts';
import type { PartyCoverSchema, PartyOrganizationSchema } from './party-organization/party-organization.entity.ts';
import type { ServiceStationSchema } from './service-station/service-station.entity.ts';

type Stored =
  | typeof AdminUnitSchema
  | typeof GridSchema
  | typeof PartyOrganizationSchema
  | typeof PartyCoverSchema
  | typeof ServiceStationSchema;

/** What organisation's resolvers are handed. */
export type Context = SubgraphContext<TablesOf<Stored>>;
