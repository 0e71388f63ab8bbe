import type { GridChangeEntity } from '../grid-change.entity.ts';
import type { NewGridPlan } from '../plan.ts';

/** The grids that an approved change opens, each after the one it lies in, as they are stored and told of. */
export function openedGrids({ opens, effectiveOn }: Pick<GridChangeEntity, 'opens' | 'effectiveOn'>) {
  const opened = (grid: NewGridPlan, parentCode: string | null): OpenedGrid[] => {
    const { code, below, predecessorCodes, parentCode: _, ...rest } = grid;
    if (code === null) throw new Error('a grid of an approved change has no code');
    const own = { ...rest, code, parentCode, predecessors: predecessorCodes, validFrom: effectiveOn };
    return [own, ...below.flatMap((inner) => opened(inner, code))];
  };
  return opens.flatMap((grid) => opened(grid, grid.parentCode));
}

/** The grids that a change closes, and those closed before that something follows now. */
export function goneWith(change: Pick<GridChangeEntity, 'closedCodes' | 'opens' | 'effectiveOn'>): string[] {
  return [...new Set([...change.closedCodes, ...openedGrids(change).flatMap(({ predecessors }) => predecessors)])];
}

interface OpenedGrid extends Omit<NewGridPlan, 'code' | 'below' | 'predecessorCodes'> {
  readonly code: string;
  readonly predecessors: readonly string[];
  readonly validFrom: string;
}
