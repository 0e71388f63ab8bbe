import type { Actor, Role } from '@microgrid/access/actor';
import { isGridCode, isWithin } from '@microgrid/grid-code';
import { asNobody, type ReadAs, type ReaderPost } from '@microgrid/subgraph/reader-post';

/** Of `ways`, the first by which `actor` reads what is in the grid: in one of the roles there. */
export function readerAs(
  actor: Actor,
  gridCode: string,
  ways: readonly (readonly [ReaderPost, readonly Role[]])[],
): ReadAs {
  for (const [post, roles] of ways) {
    const grant = actor.grants.find(({ role, scope }) => roles.includes(role) && isWithin(gridCode, scope));
    if (grant !== undefined) return { post, gridCode: isGridCode(grant.scope) ? grant.scope : null };
  }
  return asNobody;
}
