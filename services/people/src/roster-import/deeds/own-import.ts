import type { Actor } from '@microgrid/access/actor';
import { Conflict, Forbidden, NotFound } from '@microgrid/subgraph/errors';
import { requireMove } from '@microgrid/subgraph/state-table';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { RosterImportEntity } from '../roster-import.entity.ts';
import { isStarter, mayRead } from '../roster-import.policy.ts';
import { offeredRosterImportMoves, rosterImportMoves, type RosterImportMoveName } from '../roster-import.states.ts';

type Which = { readonly id: string } | { readonly uploadTicket: string };

/**
 * The import that `actor` goes on with, held until the write ends.
 * @throws NotFound when there is none that the caller may see, Forbidden when somebody else started it.
 */
export async function ownImport(em: SqlEntityManager, actor: Actor, which: Which): Promise<RosterImportEntity> {
  const found = await em.findOne(RosterImportEntity, which, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const whose = { startedById: found?.startedById ?? null, areaCode: found?.areaCode ?? '' };
  if (found === null || !mayRead(actor, whose)) throw new NotFound('there is no such import');
  if (!isStarter(actor, whose)) {
    throw new Forbidden('an import is gone on with by who started it', 'to have started it');
  }
  return found;
}

/** @throws Conflict when the status does not allow it. */
export function requireImportMove({ status, id: subject }: RosterImportEntity, move: RosterImportMoveName): void {
  requireMove<RosterImportMoveName, typeof status, 'STARTER'>(rosterImportMoves, move, {
    status,
    subject,
    offered: offeredRosterImportMoves,
  });
}

/** What is told of a roster that is not the one any more that was checked. */
export function changedSinceCheck(id: string, row?: number): Conflict {
  const where = row === undefined ? '' : `, as row ${row} shows`;
  return new Conflict(`the roster changed since the check${where}: start the import anew with the same file`, id);
}
