import { ErasureRequest } from '@microgrid/database/erasure-request.entity';
import type { Job } from '@microgrid/subgraph/job';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { moveEntry } from '../moves/move-entry.ts';
import { ReserveEntryEntity } from '../reserve-entry.entity.ts';

const MINUTE_MS = 60_000;
const ENTRIES_A_TRANSACTION = 100;

/** Takes out of the reserve whoever asked for erasure, with a word to all who must know; then the request is finished. */
export const leaveWithErasure: Job = {
  name: 'leave-reserve-with-erasure',
  everyMs: MINUTE_MS,
  async run({ database, closing }) {
    for (let left = ENTRIES_A_TRANSACTION; left === ENTRIES_A_TRANSACTION && !closing.aborted;) {
      left = await database.transaction(leaveSome);
    }
  },
};

async function leaveSome(em: SqlEntityManager): Promise<number> {
  const requests = await em.findAll(ErasureRequest);
  const entries = await em.find(
    ReserveEntryEntity,
    { personId: { $in: requests.map(({ personId }) => personId) }, status: { $ne: 'LEFT' } },
    { lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE, orderBy: { id: 'asc' }, limit: ENTRIES_A_TRANSACTION },
  );
  for (const entry of entries) moveEntry(em, entry, { move: 'LEAVE' });
  return entries.length;
}
