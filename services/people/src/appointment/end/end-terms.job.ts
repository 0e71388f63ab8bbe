import type { Job } from '@microgrid/subgraph/job';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { AppointmentEntity } from '../appointment.entity.ts';
import { heldStatuses } from '../appointment.states.ts';
import { endMany } from './end-many.ts';

const FIVE_MINUTES_MS = 5 * 60 * 1000;
/** More than a street has: its year end is one. */
const APPOINTMENTS_A_TRANSACTION = 1000;

/**
 * Ends the appointments whose last day is past. What they gave ended at midnight anyway; now the post is vacant for the
 * next, and whoever follows appointments hears of it.
 */
export const endTerms: Job = {
  name: 'end-terms',
  everyMs: FIVE_MINUTES_MS,
  async run({ database, now, closing }) {
    const today = shanghaiDate(now);
    for (let ended = APPOINTMENTS_A_TRANSACTION; ended === APPOINTMENTS_A_TRANSACTION && !closing.aborted;) {
      ended = await database.transaction((em) => endSome(em, today));
    }
  },
};

/** Leaves those that somebody changes at this moment to the next turn. */
async function endSome(em: SqlEntityManager, today: string): Promise<number> {
  const over = await em.find(
    AppointmentEntity,
    { status: { $in: [...heldStatuses] }, endsOn: { $lt: today } },
    {
      lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE,
      orderBy: { endsOn: 'asc', id: 'asc' },
      limit: APPOINTMENTS_A_TRANSACTION,
    },
  );
  await endMany(
    em,
    over.map((appointment) => ({ appointment, today })),
    'TERM',
  );
  return over.length;
}
