import type { Actor } from '@microgrid/access/actor';
import { Conflict, Forbidden, NotFound } from '@microgrid/subgraph/errors';
import { isFor, requireMove } from '@microgrid/subgraph/state-table';
import { expectVersion } from '@microgrid/subgraph/write';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { lockMap, type CommunityMap } from '../community-map.ts';
import { GridChangeEntity } from '../grid-change.entity.ts';
import { recordMove } from '../grid-change.facts.ts';
import { gridChangeParts, mayRead } from '../grid-change.policy.ts';
import { gridChangeMoveNames, gridChangeMoves } from '../grid-change.states.ts';
import type { GridChangeAction } from '../grid-change.terms.ts';

interface Move {
  readonly action: GridChangeAction;
  readonly actor: Actor;
  readonly input: { readonly gridChangeId: string; readonly expectedVersion: number };
}

/**
 * Makes one move of a change, as the state table allows it to the caller, and tells of it; the map of its community is
 * the transaction's own until it ends.
 * @throws NotFound, Conflict (another version or state), Forbidden (not for this caller)
 */
export async function moveGridChange(
  em: SqlEntityManager,
  { action, actor, input: { gridChangeId, expectedVersion } }: Move,
): Promise<{ change: GridChangeEntity; map: CommunityMap }> {
  const found = await em.findOne(GridChangeEntity, gridChangeId);
  if (found === null) throw new NotFound('there is no such change');
  const map = await lockMap(em, found.communityCode);
  // Read again, since whoever had the map before may have moved it.
  const change = await em.findOneOrFail(GridChangeEntity, gridChangeId, { refresh: true });
  if (!mayRead(actor, change)) throw new NotFound('there is no such change');
  expectVersion(change, expectedVersion);
  const move = gridChangeMoves[action];
  requireMove(gridChangeMoves, action, { status: change.status, subject: change.id, offered: gridChangeMoveNames });
  if (!isFor(move, gridChangeParts(actor, change))) {
    throw new Forbidden(`${action} of this change is not for you`, `to be its ${move.by.join(' or ')}`);
  }
  change.status = move.to;
  return { change, map };
}

/** The same by somebody who decides, who is then named. */
export async function decideGridChange(
  em: SqlEntityManager,
  { decision, ...move }: Move & { decision: string | null | undefined },
): Promise<{ change: GridChangeEntity; map: CommunityMap }> {
  const moved = await moveGridChange(em, move);
  em.assign(moved.change, { decidedById: move.actor.subject, decision: decision ?? null, decidedAt: new Date() });
  recordMove(em, moved.change);
  return moved;
}

/** What whoever decides on a change is told whose day has come. */
export function tooLate({ id, effectiveOn }: GridChangeEntity): Conflict {
  return new Conflict(`its day, ${effectiveOn}, has come: what is to change now is proposed for a later one`, id);
}
