import { openPosition, sealPosition } from '@microgrid/subgraph/cursor';
import { Conflict, Invalid } from '@microgrid/subgraph/errors';

/** A place in the order of all changes: the transaction, and within it. */
export interface Place {
  readonly transaction: number;
  /** In the order of texts; '' is before all of the transaction. */
  readonly within: string;
}

/** Where the database stands: all transactions before `horizon` have ended. */
export interface Standing {
  /** Of the server, whose transactions are counted by itself. */
  readonly server: string;
  readonly horizon: number;
}

const BINDING = 'changesSince';
const GOOD_FOR_MS = 7 * 24 * 60 * 60 * 1000;

/** Opaque, since how many transactions there are is nobody's concern. */
export function cursorOf({ transaction, within }: Place, { server }: Standing, now = Date.now()): string {
  return sealPosition([server, transaction, within, now], BINDING);
}

/**
 * @throws Invalid what is no cursor
 * @throws Conflict one that is too old, or of a database as it was before it was restored
 */
export function placeOf(cursor: string, { server, horizon }: Standing, now = Date.now()): Place {
  const [ofServer, transaction, within, made] = opened(cursor);
  if (now - Number(made) > GOOD_FOR_MS) throw new Conflict(AGAIN, 'cursor');
  if (ofServer !== server || Number(transaction) > horizon) throw new Conflict(AGAIN, 'cursor');
  return { transaction: Number(transaction), within: String(within) };
}

const AGAIN = 'the cursor is good no more: ask for one without a cursor, then for everything anew';

function opened(cursor: string) {
  try {
    return openPosition(cursor, BINDING);
  } catch {
    throw new Invalid([{ field: 'cursor', message: 'must be the cursor of an answer' }]);
  }
}

export function isAfter(one: Place, other: Place): boolean {
  if (one.transaction !== other.transaction) return one.transaction > other.transaction;
  return one.within > other.within;
}
