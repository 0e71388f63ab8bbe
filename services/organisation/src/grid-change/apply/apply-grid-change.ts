import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { lockMap, type CommunityMap } from '../community-map.ts';
import { GridChangeEntity } from '../grid-change.entity.ts';
import { recordMove } from '../grid-change.facts.ts';
import { applying } from '../grid-change.states.ts';
import { moveStations } from '../../service-station/keep/move-stations.ts';
import { releaseGrids } from '../held-grids.ts';
import { mapAfter, totalsOf, type MapGrid } from '../map-after.ts';
import { changeMap } from './change-map.ts';
import { recordMap } from './map.facts.ts';
import { goneWith } from './opened-grids.ts';

interface DueChange {
  readonly id: string;
  readonly communityCode: string;
  readonly at: Date;
}

/**
 * Brings one change into force: the map, its totals before and after, the facts, all or nothing and in as many
 * statements however many grids it touches. Nothing when it was taken back meanwhile, or applied.
 */
export async function applyGridChange(em: SqlEntityManager, { id, communityCode, at }: DueChange): Promise<void> {
  const map = await lockMap(em, communityCode);
  const change = await em.findOne(
    GridChangeEntity,
    { id, status: applying.from },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (change === null) return;
  const after = mapAfter(map.inForce, change);
  const recounted = changedCounts(map, after);
  await changeMap(em, change, recounted);
  em.assign(change, { status: applying.to, appliedAt: at, before: totalsOf(map.inForce), after: totalsOf(after) });
  await releaseGrids(em, id);
  await outdateProposals(em, communityCode);
  await recordMap(em, change, recounted);
  await moveStations(em, goneWith(change), change.effectiveOn);
  recordMove(em, change);
}

/** The grids that stay and have other households than before. */
function changedCounts(map: CommunityMap, after: readonly MapGrid[]): MapGrid[] {
  return after.filter(({ code, households, householdsAsOf }) => {
    const before = map.of(code);
    return before !== undefined && (before.households !== households || before.householdsAsOf !== householdsAsOf);
  });
}

/** Whoever decides on another change of the community must see its new totals first: they come with a new version. */
async function outdateProposals(em: SqlEntityManager, communityCode: string): Promise<void> {
  await em.execute(
    `update organisation.grid_change set version = version + 1 where community_code = ? and status = 'PROPOSED'`,
    [communityCode],
  );
}
