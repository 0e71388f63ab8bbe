import type { DaySpan, WeeklySpan } from '@microgrid/facts/fact-field';
import { departments } from '@microgrid/subgraph/known-departments';
import { grids } from '@microgrid/subgraph/known-grids';
import { stations } from '@microgrid/subgraph/known-stations';
import { know } from '@microgrid/subgraph/known-testing';
import type { TestSubgraph } from '@microgrid/subgraph/testing';
import { COMMUNITY, GENERAL, MICRO } from './people.ts';

const STATION_SEATS = 40;

interface StationParts {
  gridCode?: string;
  closedOn?: string;
  openSpans?: WeeklySpan[];
  closedDays?: DaySpan[];
}

/** Makes the grids of the tests known in `services`, and those of `codes`; they are all that organisation told of. */
export function knowGrids({ subgraph }: TestSubgraph, ...codes: readonly string[]): Promise<void> {
  const state = { validFrom: '2000-01-01' };
  return know(
    subgraph.database,
    grids,
    [COMMUNITY, GENERAL, MICRO, ...codes].map((id) => ({ id, gridCode: id, state })),
  );
}

/** The same of stations of 40 seats, in the community of the tests unless `gridCode` says otherwise. */
export function knowStations(
  { subgraph }: TestSubgraph,
  ids: readonly string[],
  { gridCode = COMMUNITY, ...own }: StationParts = {},
): Promise<void> {
  const state = { capacity: STATION_SEATS, closedOn: null, ...own };
  return know(
    subgraph.database,
    stations,
    ids.map((id) => ({ id, gridCode, state })),
  );
}

/** The same of departments that serve the street of the tests, unless `areaCode` says another unit. */
export function knowDepartments(
  { subgraph }: TestSubgraph,
  id: string,
  areaCode: string = COMMUNITY.slice(0, 9),
): Promise<void> {
  return know(subgraph.database, departments, [{ id, gridCode: areaCode.padEnd(9, '0'), state: { areaCode } }]);
}
