import type { Move } from '@microgrid/subgraph/state-table';
import type { MicroWishAction, MicroWishStatus } from './micro-wish.terms.ts';

/**
 * What somebody is to a wish: whose it is, who dispatches there, who serves or volunteers in the community and so may take
 * it, who took it, and the head.
 */
export type MicroWishPart = 'WISHER' | 'DISPATCHER' | 'HELPER' | 'TAKER' | 'HEAD';

interface MicroWishMove extends Move<MicroWishStatus, MicroWishPart> {
  readonly to: MicroWishStatus;
}

/** The whole life of a wish; what somebody took who may help no more is given back by the platform. */
export const microWishMoves = {
  DISPATCH: { from: ['ORDERED'], to: 'DISPATCHED', by: ['DISPATCHER'] },
  TAKE: { from: ['DISPATCHED'], to: 'TAKEN', by: ['HELPER'] },
  GIVE_BACK: { from: ['TAKEN'], to: 'DISPATCHED', by: ['TAKER'] },
  FULFIL: { from: ['TAKEN'], to: 'FULFILLED', by: ['TAKER'] },
  THANK: { from: ['FULFILLED'], to: 'THANKED', by: ['WISHER'] },
  CANCEL: { from: ['ORDERED', 'DISPATCHED', 'TAKEN'], to: 'CANCELLED', by: ['WISHER', 'HEAD'] },
} as const satisfies Record<MicroWishAction, MicroWishMove>;

/** Those that a mutation makes: all of the table. */
export const offeredMicroWishMoves = Object.keys(microWishMoves) as MicroWishAction[];
