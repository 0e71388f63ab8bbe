import { factOf, type Fact } from '@microgrid/facts/fact';
import { newId } from '@microgrid/subgraph/ids';
import type { GridAreaType, GridLevel } from './grid.terms.ts';

interface OpenedGrid {
  readonly code: string;
  readonly level: GridLevel;
  readonly areaType: GridAreaType | null;
  readonly households: number;
  readonly validFrom: string;
  readonly predecessors: readonly string[];
}

interface EditedGrid {
  readonly code: string;
  readonly areaType: GridAreaType | null;
  readonly households: number;
  readonly householdsAsOf: string;
}

/** What is told of grids that were corrected. */
export function gridsEdited(grids: readonly EditedGrid[]): Fact[] {
  return grids.map(({ code, areaType, households, householdsAsOf }) => {
    const data = { areaType, households, householdsAsOf };
    return factOf('grid.edited.v1', { subject: code, gridCode: code, data }, 'organisation');
  });
}

/** What is told of grids that were brought in together: how many of `community` they are, and each of them. */
export function gridsOpened(community: string, grids: readonly OpenedGrid[]): Fact[] {
  const opened = grids.map(({ code, level, areaType, households, validFrom, predecessors: predecessorCodes }) => {
    const data = { level, areaType, households, validFrom, predecessorCodes };
    return factOf('grid.opened.v1', { subject: code, gridCode: code, data }, 'organisation');
  });
  const data = { thing: 'GRID', count: opened.length } as const;
  // First, so that nobody takes the copy for whole before they have come.
  return [factOf('network.told.v1', { subject: newId(), gridCode: community, data }, 'organisation'), ...opened];
}
