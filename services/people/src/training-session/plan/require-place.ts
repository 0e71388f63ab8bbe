import { Invalid } from '@microgrid/subgraph/errors';
import { grids } from '@microgrid/subgraph/known-grids';
import { stations } from '@microgrid/subgraph/known-stations';
import { requireKnown } from '@microgrid/subgraph/require-known';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { whyClosed } from '@microgrid/subgraph/station-times';
import type { SqlEntityManager } from '@mikro-orm/postgresql';

interface Place {
  readonly gridCode: string;
  readonly stationId: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly personIds: readonly string[];
}

/** The digits of a community: a station is its own to use. */
const COMMUNITY_DIGITS = 12;

/**
 * Grid and station must be there from beginning to end, the station in the same community, open, and large enough for all
 * and the trainer.
 * @throws Invalid, Forbidden, and Conflict naming what followed a grid that is closed.
 */
export async function requirePlace(em: SqlEntityManager, place: Place): Promise<void> {
  const { gridCode, stationId, startsAt, endsAt, personIds } = place;
  const on = [...new Set([shanghaiDate(startsAt), shanghaiDate(endsAt)])];
  await requireKnown(em, grids, { argument: 'gridCode', id: gridCode, on });
  if (stationId === null) return;
  const community = gridCode.slice(0, COMMUNITY_DIGITS);
  const mayUse = {
    whether: (station: { gridCode: string }) => station.gridCode.startsWith(community),
    else: 'a station of another community is not yours to book',
  };
  const { state } = await requireKnown(em, stations, { argument: 'stationId', id: stationId, on, mayUse });
  const closed = whyClosed(state, { startsAt, endsAt });
  const problems = [
    ...(personIds.length < state.capacity
      ? []
      : [{ field: 'personIds', message: `the station holds ${state.capacity}, the trainer too` }]),
    ...(closed === undefined ? [] : [{ field: 'startsAt', message: closed }]),
  ];
  if (problems.length > 0) throw new Invalid(problems);
}
