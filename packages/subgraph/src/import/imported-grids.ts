import { finding } from './finding.ts';

/** When a grid is in force: its first and last day, YYYY-MM-DD; null while open-ended. */
export interface ImportedGrid {
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** The grids of the map as it will be, by code, which organisation finds for all. */
export const importedGrids = finding<ImportedGrid>('grid');
