import { momentOf } from '@microgrid/database/moment';
import { record } from '@microgrid/facts/record';
import type { Job } from '@microgrid/subgraph/job';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { ActivityEntity } from '../activity.entity.ts';
import { activityChanged } from '../activity.facts.ts';
import { joinableStatuses } from '../activity.states.ts';

const MINUTE_MS = 60_000;
const ACTIVITIES_A_TRANSACTION = 100;

/** Activities begin by the clock, never by hand. */
export const startActivities: Job = {
  name: 'start-activities',
  everyMs: MINUTE_MS,
  async run({ database, closing }) {
    for (let done = ACTIVITIES_A_TRANSACTION; done === ACTIVITIES_A_TRANSACTION && !closing.aborted;) {
      done = await database.transaction(startSome);
    }
  },
};

async function startSome(em: SqlEntityManager): Promise<number> {
  const some = await em.find(
    ActivityEntity,
    { status: { $in: [...joinableStatuses] }, startsAt: { $lte: await momentOf(em) } },
    {
      lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE,
      orderBy: { startsAt: 'asc', id: 'asc' },
      limit: ACTIVITIES_A_TRANSACTION,
    },
  );
  for (const activity of some) {
    em.assign(activity, { status: 'ONGOING' });
    record(em, 'activity.changed.v1', activityChanged(activity));
  }
  return some.length;
}
