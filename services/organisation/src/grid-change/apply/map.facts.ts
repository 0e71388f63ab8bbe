import { record } from '@microgrid/facts/record';
import { newId } from '@microgrid/subgraph/ids';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { gridOpened } from '../../grid/grid.facts.ts';
import type { GridAreaType, GridLevel } from '../../grid/grid.terms.ts';
import type { GridChangeEntity } from '../grid-change.entity.ts';
import type { MapGrid } from '../map-after.ts';
import { goneWith, openedGrids } from './opened-grids.ts';

/**
 * Tells of each grid that went, came or is now something else. Of one whose closing is undone it is told again that it is
 * closed, since it now has a successor.
 */
export async function recordMap(
  em: SqlEntityManager,
  change: GridChangeEntity,
  recounted: readonly MapGrid[],
): Promise<void> {
  const opened = openedGrids(change);
  const gone = new Set(goneWith(change));
  const edited = new Set([...change.edits.map(({ gridCode }) => gridCode), ...recounted.map(({ code }) => code)]);
  for (const grid of opened) record(em, 'grid.opened.v1', gridOpened(grid));
  // After them, so that a copy that was whole stays so.
  if (opened.length > 0) {
    const data = { thing: 'GRID', count: opened.length } as const;
    record(em, 'network.told.v1', { subject: newId(), gridCode: change.communityCode, data });
  }
  for (const grid of await stateOf(em, [...gone, ...edited])) {
    const { code, level, validTo, successorCodes, areaType, households, householdsAsOf } = grid;
    const about = { subject: code, gridCode: code };
    if (gone.has(code) && validTo !== null) {
      record(em, 'grid.closed.v1', { ...about, data: { level, validTo, successorCodes } });
    }
    if (edited.has(code)) record(em, 'grid.edited.v1', { ...about, data: { areaType, households, householdsAsOf } });
  }
}

interface GridState {
  readonly code: string;
  readonly level: GridLevel;
  readonly areaType: GridAreaType | null;
  readonly households: number;
  readonly householdsAsOf: string;
  readonly validTo: string | null;
  readonly successorCodes: string[];
}

/** These grids as they are now, in one statement. */
function stateOf(em: SqlEntityManager, codes: readonly string[]): Promise<GridState[]> {
  return em.execute<GridState[]>(
    `select code, level, area_type as "areaType", households, households_as_of::text as "householdsAsOf",
        valid_to::text as "validTo",
        array(select s.code from organisation.grid s where s.predecessors @> array[grid.code] order by s.code) as "successorCodes"
      from organisation.grid where code in (select json_array_elements_text(?::json)) order by code`,
    [JSON.stringify(codes)],
  );
}
