import { factOf, type Fact, type FactContent } from '@microgrid/facts/fact';
import { newId } from '@microgrid/subgraph/ids';
import type { ServiceStationKind } from './service-station.terms.ts';
import { openSpans, type Closure, type Hours } from './station-hours.ts';

interface ToldStation {
  readonly id: string;
  readonly kind: ServiceStationKind;
  readonly gridCode: string;
  readonly capacity: number;
  readonly accessible: boolean;
  readonly hours: readonly Hours[];
  readonly closures: readonly Closure[];
  readonly closedOn?: string | null;
}

/** All that holds of a station from now on, but for its closed days. */
export function stationChanged(station: ToldStation): FactContent<'station.changed.v1'> {
  const { id: subject, gridCode, kind, capacity, accessible: isAccessible, hours, closedOn = null } = station;
  return { subject, gridCode, data: { kind, capacity, isAccessible, openSpans: openSpans(hours), closedOn } };
}

/** All its closed days from now on; why, is not said. */
export function stationClosedDays({
  id: subject,
  gridCode,
  closures,
}: ToldStation): FactContent<'station.closed_days.v1'> {
  return { subject, gridCode, data: { closedDays: closures.map(({ from, to }) => ({ from, to })) } };
}

/** What is told of stations that were opened or changed: each of them as it is from now on. */
export function stationsChanged(stations: readonly ToldStation[]): Fact[] {
  return stations.map((station) => factOf('station.changed.v1', stationChanged(station), 'organisation'));
}

/** What is told of stations that were brought in together: how many of `community` they are, and each of them. */
export function stationsOpened(community: string, stations: readonly ToldStation[]): Fact[] {
  const data = { thing: 'STATION', count: stations.length } as const;
  return [
    // First, so that nobody takes the copy for whole before they have come.
    factOf('network.told.v1', { subject: newId(), gridCode: community, data }, 'organisation'),
    ...stationsChanged(stations),
    ...stations
      .filter(({ closures }) => closures.length > 0)
      .map((station) => factOf('station.closed_days.v1', stationClosedDays(station), 'organisation')),
  ];
}
