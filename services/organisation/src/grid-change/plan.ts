import type { GridLevel } from '@microgrid/grid-code';
import type { GridAreaType } from '../grid/grid.terms.ts';

/** A grid to be opened, as a change keeps it. */
export interface NewGridPlan {
  /** Given on approval. */
  readonly code: string | null;
  readonly level: GridLevel;
  readonly name: string;
  readonly areaType: GridAreaType | null;
  readonly households: number;
  readonly householdsAsOf: string;
  readonly institution: string | null;
  /** Null for one that lies in another new one. */
  readonly parentCode: string | null;
  readonly predecessorCodes: readonly string[];
  readonly below: readonly NewGridPlan[];
}

/** What is edited of a grid; null stays as it is. */
export interface GridEditPlan {
  readonly gridCode: string;
  readonly name: string | null;
  readonly ordinalLabel: string | null;
  readonly areaType: GridAreaType | null;
  readonly households: number | null;
  readonly householdsAsOf: string | null;
  readonly officePhone: string | null;
  readonly complaintsPhone: string | null;
  readonly institution: string | null;
}

/** All that a change does to the map. */
export interface Plan {
  /** With all below them. */
  readonly closedCodes: readonly string[];
  readonly opens: readonly NewGridPlan[];
  readonly edits: readonly GridEditPlan[];
}

/** Number of grids and households of a community. */
export interface Totals {
  readonly general: number;
  readonly exclusive: number;
  readonly micro: number;
  readonly households: number;
}

/** `opens` and those to be opened in them. */
export function allNew(opens: readonly NewGridPlan[]): NewGridPlan[] {
  return opens.flatMap((grid) => [grid, ...grid.below]);
}
