import type { Move } from '@microgrid/subgraph/state-table';
import type { GridChangeAction, GridChangeStatus } from './grid-change.terms.ts';

/** What somebody is to a change: who proposed it, an officer of the street, or one who may decide since another proposed it. */
export type GridChangePart = 'PROPOSER' | 'STREET' | 'DECIDER';

interface GridChangeMove extends Move<GridChangeStatus, GridChangePart> {
  readonly to: GridChangeStatus;
}

/** The moves that people make of a change. */
export const gridChangeMoves = {
  APPROVE: { from: ['PROPOSED'], to: 'APPROVED', by: ['DECIDER'] },
  REJECT: { from: ['PROPOSED'], to: 'REJECTED', by: ['DECIDER'] },
  WITHDRAW: { from: ['PROPOSED', 'APPROVED'], to: 'WITHDRAWN', by: ['PROPOSER', 'STREET'] },
} as const satisfies Record<GridChangeAction, GridChangeMove>;

export const gridChangeMoveNames = Object.keys(gridChangeMoves) as GridChangeAction[];

/** The one move that the clock makes, on the day of the change. */
export const applying = { from: 'APPROVED', to: 'APPLIED' } as const satisfies Record<string, GridChangeStatus>;

/** The states in which a change may still come to touch its grids, which nobody else's may meanwhile. */
export const openStatuses = ['PROPOSED', 'APPROVED'] as const satisfies GridChangeStatus[];
