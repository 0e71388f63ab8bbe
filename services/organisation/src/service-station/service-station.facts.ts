import { factOf, type Fact } from '@microgrid/facts/fact';
import { newId } from '@microgrid/subgraph/ids';
import type { ServiceStationKind } from './service-station.terms.ts';

interface ToldStation {
  readonly id: string;
  readonly kind: ServiceStationKind;
  readonly gridCode: string;
  readonly capacity: number;
  readonly accessible: boolean;
}

/** What is told of stations that were opened or changed: each of them as it is from now on. */
export function stationsChanged(stations: readonly ToldStation[]): Fact[] {
  return stations.map(({ id: subject, kind, gridCode, capacity, accessible: isAccessible }) => {
    const data = { kind, capacity, isAccessible, openSpans: [], closedOn: null };
    return factOf('station.changed.v1', { subject, gridCode, data }, 'organisation');
  });
}

/** What is told of stations that were brought in together: how many of `community` they are, and each of them. */
export function stationsOpened(community: string, stations: readonly ToldStation[]): Fact[] {
  const data = { thing: 'STATION', count: stations.length } as const;
  // First, so that nobody takes the copy for whole before they have come.
  return [
    factOf('network.told.v1', { subject: newId(), gridCode: community, data }, 'organisation'),
    ...stationsChanged(stations),
  ];
}
