import { gridLevel } from '@microgrid/grid-code';
import type { SampleCommunity } from '@microgrid/sample-network/community';
import { dateOf, plusDays } from '@microgrid/sample-network/shanghai-time';
import { sampleFacts, sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { ServiceStationEntity } from './service-station.entity.ts';
import { stationsOpened } from './service-station.facts.ts';
import { weekdays, type ServiceStationKind } from './service-station.terms.ts';
import { hoursInWords, type Closure, type Hours } from './station-hours.ts';

/** A Party-service station of each community; 杏林's neighbour home; and what is told of them. */
export function serviceStationSample(community: SampleCommunity): SampleRows[] {
  const stations = sampleStations(community);
  return [sampleRows(ServiceStationEntity, stations), sampleFacts(stationsOpened(community.code, stations))];
}

/** How many days ahead each Party-service station stays closed for one: later than activities are published. */
const CLOSED_IN_DAYS = 49;

export function sampleStations({ name, stations, asOf }: SampleCommunity) {
  const closed = dateOf(plusDays(asOf, CLOSED_IN_DAYS));
  return stations.map(({ id, gridCode, capacity, isAccessible }) => {
    const place = gridLevel(gridCode) === 'TOTAL' ? partyService(name, closed) : neighbourHome(name);
    const openingHours = hoursInWords(place.hours);
    return { id, ...place, openingHours, gridCode, capacity, accessible: isAccessible, closedOn: null, version: 1 };
  });
}

interface Place {
  kind: ServiceStationKind;
  name: string;
  address: string;
  hours: Hours[];
  closures: Closure[];
}

function partyService(community: string, closed: string): Place {
  return {
    kind: 'PARTY_SERVICE',
    name: `${community}党群服务站`,
    address: `${community}样例路1号`,
    hours: daily('08:30', '21:00'),
    closures: [{ from: closed, to: closed, reason: '设备检修（样例）' }],
  };
}

function neighbourHome(community: string): Place {
  return {
    kind: 'NEIGHBOUR_HOME',
    name: '学府杏林小区邻里之家',
    address: `${community}样例路5号`,
    hours: daily('09:00', '21:00'),
    closures: [],
  };
}

function daily(opensAt: string, closesAt: string): Hours[] {
  return weekdays.map((weekday) => ({ weekday, opensAt, closesAt }));
}
