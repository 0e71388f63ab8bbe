import type { Actor } from '@microgrid/access/actor';
import { Forbidden, NotFound } from '@microgrid/subgraph/errors';
import { isFor, requireMove } from '@microgrid/subgraph/state-table';
import { expectVersion } from '@microgrid/subgraph/write';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { ReserveEntryEntity } from '../reserve-entry.entity.ts';
import { recordMoved } from '../reserve-entry.facts.ts';
import { mayRead, reserveParts } from '../reserve-entry.policy.ts';
import { offeredReserveMoves, reserveMoves, type ReserveMoveName, type ReservePart } from '../reserve-entry.states.ts';
import type { ReserveAction } from '../reserve-entry.terms.ts';

interface Change {
  readonly reserveEntryId: string;
  readonly expectedVersion: number;
}

/**
 * The entry that `actor` moves on by `action`.
 * @throws NotFound when there is none that the caller may see, or for a deed of the person's own when it is another's.
 * @throws Forbidden when it is not the caller's to move.
 * @throws Conflict on another version, or when its status does not allow it.
 */
export async function entryToMove(
  em: SqlEntityManager,
  { reserveEntryId, expectedVersion }: Change,
  { actor, action }: { actor: Actor; action: ReserveAction },
): Promise<ReserveEntryEntity> {
  const entry = await em.findOne(ReserveEntryEntity, reserveEntryId);
  if (entry === null || !mayRead(actor, whoseOf(entry))) throw new NotFound('there is no such entry of the reserve');
  const { by } = reserveMoves[action];
  if (!isFor<ReservePart>({ from: [], by }, reserveParts(actor, whoseOf(entry)))) {
    if (by.every((part) => part === 'PERSON')) throw new NotFound('there is no such entry of yours');
    throw new Forbidden('this entry is not yours to move on, and nobody moves on an own one', needs[action]);
  }
  expectVersion(entry, expectedVersion);
  const { status, id: subject } = entry;
  requireMove<ReserveMoveName, typeof status, ReservePart>(reserveMoves, action, {
    status,
    subject,
    offered: offeredReserveMoves,
  });
  return entry;
}

const needs: Readonly<Record<ReserveAction, string>> = {
  AGREE: 'to be the person',
  CHECK: 'TOTAL_GRID_HEAD above',
  ADMIT: 'STREET_OFFICER above',
  ASSIGN_MENTOR: 'TOTAL_GRID_HEAD or STREET_OFFICER above',
  DECLARE_READY: 'to be the mentor',
  NAME_SERVICE_LEADER: 'STREET_OFFICER above',
  LEAVE: 'to be the person',
};

/** Moves `entry`, which the state table allows, with what changes besides, and says so. */
export function moveEntry(
  em: SqlEntityManager,
  entry: ReserveEntryEntity,
  { move, ...change }: { move: ReserveMoveName } & Partial<Pick<ReserveEntryEntity, 'mentorId' | 'leads'>>,
): ReserveEntryEntity {
  em.assign(entry, { ...change, status: reserveMoves[move].to, statusSince: new Date() });
  recordMoved(em, entry);
  return entry;
}

/** What the policy asks of an entry. */
function whoseOf({ personId = null, gridCode, mentorId = null, nominatedById = null, status }: ReserveEntryEntity) {
  return { personId, gridCode, mentorId, nominatedById, status };
}
