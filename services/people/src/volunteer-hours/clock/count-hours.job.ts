import type { Job } from '@microgrid/subgraph/job';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { VolunteerHoursEntity } from '../volunteer-hours.entity.ts';
import { recordMoved } from '../volunteer-hours.facts.ts';
import { COUNTED_AFTER_MS, hoursMoves } from '../volunteer-hours.states.ts';

const FIVE_MINUTES_MS = 5 * 60_000;
const RECORDS_A_TRANSACTION = 100;

/** Counts what was confirmed or corrected seven days ago. */
export const countHours: Job = {
  name: 'count-hours',
  everyMs: FIVE_MINUTES_MS,
  async run({ database, now, closing }) {
    const before = new Date(now.getTime() - COUNTED_AFTER_MS);
    for (let counted = RECORDS_A_TRANSACTION; counted === RECORDS_A_TRANSACTION && !closing.aborted;) {
      counted = await database.transaction((em) => countSome(em, { before, now }));
    }
  },
};

/** Leaves those that somebody changes at this moment to the next turn. */
async function countSome(em: SqlEntityManager, { before, now }: { before: Date; now: Date }): Promise<number> {
  const due = await em.find(
    VolunteerHoursEntity,
    { status: { $in: [...hoursMoves.COUNT.from] }, statusSince: { $lte: before } },
    {
      lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE,
      orderBy: { statusSince: 'asc', id: 'asc' },
      limit: RECORDS_A_TRANSACTION,
    },
  );
  for (const hours of due) {
    em.assign(hours, { status: hoursMoves.COUNT.to, statusSince: now });
    recordMoved(em, hours);
  }
  return due.length;
}
