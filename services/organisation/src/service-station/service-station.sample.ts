import { gridLevel } from '@microgrid/grid-code';
import type { SampleCommunity } from '@microgrid/sample-network/community';
import { sampleFacts, sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { ServiceStationEntity } from './service-station.entity.ts';
import { stationsOpened } from './service-station.facts.ts';
import type { ServiceStationKind } from './service-station.terms.ts';

/** A Party-service station of each community; 杏林's neighbour home; and what is told of them. */
export function serviceStationSample(community: SampleCommunity): SampleRows[] {
  const stations = sampleStations(community);
  return [sampleRows(ServiceStationEntity, stations), sampleFacts(stationsOpened(community.code, stations))];
}

export function sampleStations({ name, stations }: SampleCommunity) {
  return stations.map(({ id, gridCode, capacity, isAccessible }) => {
    const place = gridLevel(gridCode) === 'TOTAL' ? partyService(name) : neighbourHome(name);
    return { id, ...place, gridCode, capacity, accessible: isAccessible };
  });
}

interface Place {
  kind: ServiceStationKind;
  name: string;
  address: string;
  openingHours: string;
}

function partyService(community: string): Place {
  return {
    kind: 'PARTY_SERVICE',
    name: `${community}党群服务站`,
    address: `${community}样例路1号`,
    openingHours: '周一至周日 08:30–21:00',
  };
}

function neighbourHome(community: string): Place {
  return {
    kind: 'NEIGHBOUR_HOME',
    name: '学府杏林小区邻里之家',
    address: `${community}样例路5号`,
    openingHours: '周一至周日 09:00–21:00',
  };
}
