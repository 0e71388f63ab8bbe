import type { Actor } from '@microgrid/access/actor';

/** Whether `actor` may know of an erasure: whoever asked for it, and nobody else. */
export function mayReadErasure(actor: Actor, { personId }: { readonly personId: string }): boolean {
  return actor.subject === personId;
}
