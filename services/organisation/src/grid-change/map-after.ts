import type { GridLevel } from '@microgrid/grid-code';
import type { NewGridPlan, Plan, Totals } from './plan.ts';

/** A grid of the map, as far as totals go. */
export interface MapGrid {
  readonly code: string;
  readonly level: GridLevel;
  readonly parentCode: string | null;
  readonly households: number;
  readonly householdsAsOf: string;
}

/**
 * The grids of a community as `plan` leaves them: without the closed, with the new, and with the households of those
 * above what changed, which hold those of the grids in them. A new grid without a code yet has a placeholder.
 * @param grids all that are in force in the community.
 */
export function mapAfter(grids: readonly MapGrid[], { closedCodes, opens, edits }: Plan): MapGrid[] {
  const closed = new Set(closedCodes);
  const recounts = new Map(edits.map((edit) => [edit.gridCode, edit]));
  const kept = grids
    .filter(({ code }) => !closed.has(code))
    .map((grid) => {
      const { households, householdsAsOf } = recounts.get(grid.code) ?? {};
      return {
        ...grid,
        households: households ?? grid.households,
        householdsAsOf: householdsAsOf ?? grid.householdsAsOf,
      };
    });
  const opened = opens.flatMap((grid, index) => planted(grid, { place: `new ${index}`, parentCode: grid.parentCode }));
  const touched = [
    ...grids.filter(({ code }) => closed.has(code) || recounts.get(code)?.households != null),
    ...opened,
  ];
  return recounted([...kept, ...opened], new Set(touched.map(({ parentCode }) => parentCode)));
}

/** How many of each level there are, and the households of the whole community. */
export function totalsOf(grids: readonly MapGrid[]): Totals {
  const count = (level: GridLevel) => grids.filter((grid) => grid.level === level).length;
  const households = grids.find(({ level }) => level === 'TOTAL')?.households ?? 0;
  return { general: count('GENERAL'), exclusive: count('EXCLUSIVE'), micro: count('MICRO'), households };
}

function planted(grid: NewGridPlan, at: { place: string; parentCode: string | null }): MapGrid[] {
  const { level, households, householdsAsOf } = grid;
  const code = grid.code ?? at.place;
  const below = grid.below.flatMap((inner, index) =>
    planted(inner, { place: `${at.place} ${index}`, parentCode: code }),
  );
  return [{ code, level, parentCode: at.parentCode, households, householdsAsOf }, ...below];
}

/** Counts anew those of `parents` that have grids in them, and the total grid above. */
function recounted(grids: readonly MapGrid[], parents: ReadonlySet<string | null>): MapGrid[] {
  const middle = withSums(grids, (grid) => grid.level !== 'TOTAL' && parents.has(grid.code));
  return withSums(middle, (grid) => grid.level === 'TOTAL' && parents.size > 0);
}

function withSums(grids: readonly MapGrid[], isDue: (grid: MapGrid) => boolean): MapGrid[] {
  const inside = Map.groupBy(grids, ({ parentCode }) => parentCode);
  return grids.map((grid) => {
    const within = isDue(grid) ? (inside.get(grid.code) ?? []) : [];
    if (within.length === 0) return grid;
    const households = within.reduce((sum, { households: count }) => sum + count, 0);
    const days = [grid, ...within].map(({ householdsAsOf }) => householdsAsOf).toSorted();
    return { ...grid, households, householdsAsOf: days.at(-1) ?? grid.householdsAsOf };
  });
}
