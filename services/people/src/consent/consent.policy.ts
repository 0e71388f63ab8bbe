import { Role, type Actor } from '@microgrid/access/actor';

/** Those who record what somebody agreed to, or withdrew, orally. */
export const RECORDERS = [Role.GRID_WORKER, Role.TOTAL_GRID_HEAD];

interface Given {
  readonly personId: string;
  readonly withdrawnAt: Date | null;
  readonly withdrawnById: string | null;
}

/**
 * Whether a deed or a read of `actor` may come upon the consent at all: while it holds it can be seen by what is shown;
 * then it is the person's, and of who recorded the withdrawal. What the graph tells of consents it tells the person alone.
 */
export function mayReadConsent(actor: Actor, { personId, withdrawnAt, withdrawnById }: Given): boolean {
  if (withdrawnAt === null) return true;
  return actor.subject !== null && (actor.subject === personId || actor.subject === withdrawnById);
}
