import type { Job } from '@microgrid/subgraph/job';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { endedStatuses } from '../matter/matter.states.ts';
import { forgetDestination } from './destination/seal-destination.ts';
import { ReferralEntity } from './referral.entity.ts';
import { tellReferral } from './referral.facts.ts';
import { openReferralStatuses } from './referral.states.ts';

const TEN_MINUTES_MS = 10 * 60 * 1000;
const AT_ONCE = 100;
const DAYS = 14;

const listed = (statuses: readonly string[]) => statuses.map((status) => `'${status}'`).join(', ');

/** Takes back what nobody came for within 14 days of its time, and what is open of a matter that has ended. */
export const runReferralsOut: Job = {
  name: 'run-referrals-out',
  everyMs: TEN_MINUTES_MS,
  async run({ database, closing, log }) {
    let ended = AT_ONCE;
    while (ended === AT_ONCE && !closing.aborted) {
      ended = await database.transaction(endSome);
      if (ended > 0) log.info({ referrals: ended }, 'referrals ran out');
    }
  },
};

/** @returns how many were due: a full number says that there may be more. */
async function endSome(em: SqlEntityManager): Promise<number> {
  const due = await em.execute<{ id: string }[]>(
    `select referral.id from community_services.referral join community_services.matter on matter.id = referral.matter_id
      where referral.status in (${listed(openReferralStatuses)})
        and (referral.wanted_at + interval '${DAYS} days' < community_services.moment() or matter.status in (${listed(endedStatuses)}))
      order by referral.id limit ${AT_ONCE}`,
  );
  const referrals = await em.find(
    ReferralEntity,
    { id: { $in: due.map(({ id }) => id) }, status: { $in: [...openReferralStatuses] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  for (const referral of referrals) {
    em.assign(referral, { status: 'WITHDRAWN' });
    tellReferral(em, referral);
  }
  // Now, since an address is forgotten of what has ended alone.
  await em.flush();
  for (const { id } of referrals) await forgetDestination(em, id);
  return due.length;
}
