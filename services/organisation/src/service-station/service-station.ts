import type { Concept } from '@microgrid/subgraph/concept';
import { serviceStations as serviceStationTable } from './migrations/20261125T005548-service-stations.ts';
import { tellStations } from './migrations/20261129T060200-tell-stations.ts';
import { serviceStationImport } from './service-station.import.ts';
import { serviceStationPersonal } from './service-station.personal.ts';
import { GridStationResolver, ServiceStationResolver, serviceStations } from './service-station.resolver.ts';
import { serviceStationSample } from './service-station.sample.ts';

/** Service stations（服务阵地）: places where neighbours meet and are served. */
export const serviceStation: Concept = {
  stored: [serviceStationPersonal],
  resolvers: [ServiceStationResolver, GridStationResolver],
  references: { ServiceStation: serviceStations },
  migrations: [serviceStationTable, tellStations],
  sample: serviceStationSample,
  imports: serviceStationImport,
};
