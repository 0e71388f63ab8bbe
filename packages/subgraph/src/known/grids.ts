import type { KindOfThing } from './kind.ts';

interface GridState {
  readonly validFrom?: string;
  readonly validTo?: string;
  /** Codes of the grids that followed it when it was closed. */
  readonly successorCodes?: readonly string[];
}

/** Grids（网格）, which organisation owns; their ids are their codes. */
export const grids: KindOfThing<GridState> = {
  name: 'grid',
  thing: 'GRID',
  says: {
    'grid.opened.v1': ({ validFrom }) => ({ validFrom }),
    'grid.closed.v1': ({ validTo, successorCodes }) => ({ validTo, successorCodes }),
  },
  inForce: ({ validFrom = null, validTo = null }) => ({ from: validFrom, to: validTo }),
  followers: ({ successorCodes = [] }) => successorCodes,
};
