import { lockInTransaction } from '@microgrid/database/advisory-lock';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { gridStatus } from '../grid/grid-status.ts';
import { mapLock } from '../grid/map-lock.ts';
import type { GridStatus } from '../grid/grid.terms.ts';
import type { MapGrid } from './map-after.ts';

/** A grid of a community that is, was, or is to be. */
export interface CommunityGrid extends MapGrid {
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly predecessors: readonly string[];
}

/** All grids that a community has and had. */
export class CommunityMap {
  readonly inForce: readonly CommunityGrid[];
  readonly #grids: ReadonlyMap<string, CommunityGrid>;
  readonly #today: string;

  constructor(grids: readonly CommunityGrid[], today = shanghaiDate()) {
    this.#today = today;
    this.#grids = new Map(grids.map((grid) => [grid.code, grid]));
    this.inForce = grids.filter((grid) => gridStatus(grid, today) === 'ACTIVE');
  }

  /** All codes that the community has and had. */
  get codes(): Iterable<string> {
    return this.#grids.keys();
  }

  of(code: string): CommunityGrid | undefined {
    return this.#grids.get(code);
  }

  statusOf(code: string): GridStatus | undefined {
    const grid = this.of(code);
    return grid && gridStatus(grid, this.#today);
  }

  /** A grid that followed it and is not closed itself. */
  followerOf(code: string): string | undefined {
    return [...this.#grids.values()].find(
      (grid) => grid.predecessors.includes(code) && gridStatus(grid, this.#today) !== 'CLOSED',
    )?.code;
  }

  /** Whether grids in force lie in it. */
  hasBelow(code: string): boolean {
    return this.inForce.some(({ parentCode }) => parentCode === code);
  }
}

/** Holds all that others want to do to the map of a community back until this transaction ends, and reads it. */
export async function lockMap(em: SqlEntityManager, communityCode: string): Promise<CommunityMap> {
  await lockInTransaction(em, mapLock(communityCode));
  const grids = await em.execute<CommunityGrid[]>(
    `select code, level, parent_code as "parentCode", households, households_as_of::text as "householdsAsOf",
        valid_from::text as "validFrom", valid_to::text as "validTo", predecessors
      from organisation.grid where code >= ? and code < ? || ':' order by code`,
    [communityCode, communityCode],
  );
  return new CommunityMap(grids);
}
