import type { Job } from '@microgrid/subgraph/job';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { SelectionRoundEntity } from '../selection-round.entity.ts';
import { keepTime } from './keep-time.ts';

const MINUTE_MS = 60_000;
const ROUNDS_A_TRANSACTION = 100;

/** Opens nominations on their first day, and closes them after their last. */
export const turnRounds: Job = {
  name: 'turn-selections',
  everyMs: MINUTE_MS,
  atMidnight: true,
  async run({ database, now, closing }) {
    const today = shanghaiDate(now);
    for (let after = ''; !closing.aborted;) {
      const seen = await database.transaction((em) => turnSome(em, today, after));
      const last = seen.at(-1);
      if (last === undefined || seen.length < ROUNDS_A_TRANSACTION) return;
      after = last;
    }
  },
};

/** Leaves those that somebody moves at this moment, who turns them too. */
async function turnSome(em: SqlEntityManager, today: string, after: string): Promise<string[]> {
  const due = await em.find(
    SelectionRoundEntity,
    {
      $or: [
        { status: 'ANNOUNCED', opensOn: { $lte: today } },
        { status: 'NOMINATION', closesOn: { $lt: today } },
      ],
      ...(after === '' ? {} : { id: { $gt: after } }),
    },
    { lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE, orderBy: { id: 'asc' }, limit: ROUNDS_A_TRANSACTION },
  );
  for (const round of due) await keepTime(em, round, today);
  return due.map(({ id }) => id);
}
