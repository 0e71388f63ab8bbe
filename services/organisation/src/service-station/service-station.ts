import type { Concept } from '@microgrid/subgraph/concept';
import { ChangeStationResolver } from './keep/change-station.ts';
import { OpenStationResolver } from './keep/open-station.ts';
import { serviceStations } from './migrations/20261125T005548-service-stations.ts';
import { tellStations } from './migrations/20261129T060200-tell-stations.ts';
import { stationHours } from './migrations/20261129T113000-station-hours.ts';
import { serviceStationImport } from './service-station.import.ts';
import { serviceStationsOf } from './service-station.list.ts';
import { serviceStationPersonal } from './service-station.personal.ts';
import { GridStationResolver, ServiceStationResolver } from './service-station.resolver.ts';
import { serviceStationSample } from './service-station.sample.ts';

/** Service stations（服务阵地）: places where neighbours meet and are served. */
export const serviceStation: Concept = {
  stored: [serviceStationPersonal],
  resolvers: [ServiceStationResolver, GridStationResolver, OpenStationResolver, ChangeStationResolver],
  references: { ServiceStation: serviceStationsOf },
  migrations: [serviceStations, tellStations, stationHours],
  sample: serviceStationSample,
  imports: serviceStationImport,
};
