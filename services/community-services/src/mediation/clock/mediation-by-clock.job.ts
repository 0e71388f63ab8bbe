import { momentOf } from '@microgrid/database/moment';
import type { Job } from '@microgrid/subgraph/job';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { MediationEntity } from '../mediation.entity.ts';

const TEN_MINUTES_MS = 10 * 60 * 1000;
const AT_ONCE = 100;
/** How long a proposal waits for all parties. */
const DAYS_TO_ANSWER = 30;

/** What days bring to mediations: agreements are to be followed up, and proposals that some party never answered are stopped. */
export const mediationByClock: Job = {
  name: 'mediation-by-clock',
  everyMs: TEN_MINUTES_MS,
  atMidnight: true,
  async run({ database, closing, log }) {
    for (let moved = AT_ONCE; moved === AT_ONCE && !closing.aborted;) {
      moved = await database.transaction(advanceSome);
      if (moved > 0) log.info({ mediations: moved }, 'the clock moved mediations on');
    }
  },
};

/** @returns how many were due: a full number says that there may be more. */
async function advanceSome(em: SqlEntityManager): Promise<number> {
  const due = await em.execute<{ id: string }[]>(
    `select id from community_services.mediation
      cross join (select community_services.moment() as now) as clock
      where status = 'AGREED' and follow_up_on <= (now at time zone 'Asia/Shanghai')::date
        or status = 'PROPOSED' and proposed_at < now - interval '${DAYS_TO_ANSWER} days'
      order by id limit ${AT_ONCE}`,
  );
  const mediations = await em.find(
    MediationEntity,
    { id: { $in: due.map(({ id }) => id) }, status: { $in: ['AGREED', 'PROPOSED'] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  const now = await momentOf(em);
  for (const mediation of mediations) {
    const isForgotten = mediation.status === 'PROPOSED';
    em.assign(
      mediation,
      isForgotten ? { status: 'WITHDRAWN', withdrawnAt: now, proposedById: null } : { status: 'FOLLOW_UP' },
    );
  }
  await em.flush();
  return due.length;
}
