import { knownThings } from '@microgrid/subgraph/known';
import { grids } from '@microgrid/subgraph/known-grids';

/** The grids, which organisation owns: the map by which figures of closed months are told. */
export const known = knownThings([grids], []);
