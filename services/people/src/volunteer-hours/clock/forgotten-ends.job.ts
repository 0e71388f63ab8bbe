import { startOfDay } from '@microgrid/sample-network/shanghai-time';
import type { Job } from '@microgrid/subgraph/job';
import { LockMode, type FilterQuery } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { VolunteerHoursEntity } from '../volunteer-hours.entity.ts';
import { recordMoved } from '../volunteer-hours.facts.ts';

const FIVE_MINUTES_MS = 5 * 60_000;
const RECORDS_A_TRANSACTION = 100;
const DROPPED_AFTER_MS = 7 * 24 * 60 * 60_000;

/**
 * Never closes a record whose end was forgotten by a guess: asks for the end on the day after it was recorded, and
 * drops the record, with a word to its people, when nobody has entered it in seven days.
 */
export const forgottenEnds: Job = {
  name: 'forgotten-ends',
  everyMs: FIVE_MINUTES_MS,
  async run({ database, now, closing }) {
    const isOver: Due = { statusSince: { $lte: new Date(now.getTime() - DROPPED_AFTER_MS) } };
    const isNextDay: Due = { statusSince: { $lt: startOfDay(now) }, askedAt: null };
    const drop = (em: SqlEntityManager, hours: VolunteerHoursEntity) => {
      recordMoved(em, hours, 'DROPPED');
      em.remove(hours);
    };
    const ask = (em: SqlEntityManager, hours: VolunteerHoursEntity) => {
      hours.askedAt = now;
      recordMoved(em, hours);
    };
    for (const [due, deed] of [[isOver, drop] as const, [isNextDay, ask] as const]) {
      for (let done = RECORDS_A_TRANSACTION; done === RECORDS_A_TRANSACTION && !closing.aborted;) {
        done = await database.transaction((em) => doSome(em, due, deed));
      }
    }
  },
};

type Due = FilterQuery<VolunteerHoursEntity>;

/** Leaves those that somebody changes at this moment to the next turn. */
async function doSome(
  em: SqlEntityManager,
  due: Due,
  deed: (em: SqlEntityManager, hours: VolunteerHoursEntity) => void,
): Promise<number> {
  const forgotten = await em.find(
    VolunteerHoursEntity,
    { $and: [{ status: 'OPEN' }, due] },
    {
      lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE,
      orderBy: { statusSince: 'asc', id: 'asc' },
      limit: RECORDS_A_TRANSACTION,
    },
  );
  for (const hours of forgotten) deed(em, hours);
  return forgotten.length;
}
