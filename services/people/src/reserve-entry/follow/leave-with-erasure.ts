import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { moveEntry } from '../moves/move-entry.ts';
import { ReserveEntryEntity } from '../reserve-entry.entity.ts';

/** Takes out of the reserve whoever asked for erasure, with a word to all who must know. */
export async function leaveWithErasure(em: SqlEntityManager, personId: string): Promise<void> {
  const entry = await em.findOne(
    ReserveEntryEntity,
    { personId, status: { $ne: 'LEFT' } },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (entry !== null) moveEntry(em, entry, { move: 'LEAVE' });
}
