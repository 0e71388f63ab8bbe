import type { SubgraphDefinition } from '@microgrid/subgraph/subgraph';
import { AdminUnitEntity } from './admin-unit/admin-unit.entity.ts';
import { adminUnitPersonal } from './admin-unit/admin-unit.personal.ts';
import { AdminUnitResolver, adminUnits } from './admin-unit/admin-unit.resolver.ts';
import { GridTreeResolver } from './grid/grid-tree.resolver.ts';
import { GridEntity } from './grid/grid.entity.ts';
import { gridsOf } from './grid/grid-list.ts';
import { gridPersonal } from './grid/grid.personal.ts';
import { GridResolver } from './grid/grid.resolver.ts';
import { migrations } from './migrations/migrations.ts';
import { PartyCoverEntity, PartyOrganizationEntity } from './party-organization/party-organization.entity.ts';
import { partyCoverPersonal, partyOrganizationPersonal } from './party-organization/party-organization.personal.ts';
import {
  GridPartyResolver,
  PartyOrganizationResolver,
  partyOrganizations,
} from './party-organization/party-organization.resolver.ts';
import { ServiceStationEntity } from './service-station/service-station.entity.ts';
import { serviceStationPersonal } from './service-station/service-station.personal.ts';
import {
  GridStationResolver,
  ServiceStationResolver,
  serviceStations,
} from './service-station/service-station.resolver.ts';

/** Grids, Party organisations, stations. */
export const organisation: SubgraphDefinition = {
  name: 'organisation',
  resolvers: [
    AdminUnitResolver,
    GridResolver,
    GridTreeResolver,
    GridPartyResolver,
    GridStationResolver,
    PartyOrganizationResolver,
    ServiceStationResolver,
  ],
  references: {
    AdminUnit: adminUnits,
    Grid: gridsOf,
    PartyOrganization: partyOrganizations,
    ServiceStation: serviceStations,
  },
  database: {
    schema: 'organisation',
    entities: [AdminUnitEntity, GridEntity, PartyOrganizationEntity, PartyCoverEntity, ServiceStationEntity],
    personalData: [
      adminUnitPersonal,
      gridPersonal,
      partyOrganizationPersonal,
      partyCoverPersonal,
      serviceStationPersonal,
    ],
    migrations,
  },
};
