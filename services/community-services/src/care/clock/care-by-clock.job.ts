import { momentOf } from '@microgrid/database/moment';
import type { Job } from '@microgrid/subgraph/job';
import { plusDays, shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { CareNeedEntity } from '../care-need.entity.ts';
import { closeCare } from '../moves/end-care.ts';
import { tellDue, tellSettled } from '../visit/care-visit.facts.ts';
import { planVisit, waitingVisit } from '../visit/next-visit.ts';

const TEN_MINUTES_MS = 10 * 60 * 1000;
const AT_ONCE = 100;
/** How long the contact of somebody who has not agreed is kept. */
const DAYS_TO_CONSENT = 30;

/**
 * What days bring to care: contacts fall due, and are missed when the next one does; it is to be reviewed, and ends when it
 * runs out or nobody agreed to it; pauses are over.
 */
export const careByClock: Job = {
  name: 'care-by-clock',
  everyMs: TEN_MINUTES_MS,
  atMidnight: true,
  async run({ database, closing, log }) {
    for (let moved = AT_ONCE; moved === AT_ONCE && !closing.aborted;) {
      moved = await database.transaction(advanceSome);
      if (moved > 0) log.info({ needs: moved }, 'the clock moved care on');
    }
  },
};

const isDue = `status <> 'ENDED' and (ends_on < today.day or paused_until < today.day
    or status = 'ACTIVE' and review_on <= today.day
    or status = 'PROPOSED' and proposed_at < today.now - interval '${DAYS_TO_CONSENT} days'
    or exists (select from community_services.care_visit where need_id = care_need.id and care_visit.status = 'DUE'
      and (due_on <= today.day and not is_told or missed_on <= today.day)))`;

/** @returns how many were due: a full number says that there may be more. */
async function advanceSome(em: SqlEntityManager): Promise<number> {
  const due = await em.execute<{ id: string }[]>(
    `with today as materialized (select now, (now at time zone 'Asia/Shanghai')::date as day
        from (select community_services.moment() as now) as clock)
      select id from community_services.care_need cross join today where ${isDue} order by id limit ${AT_ONCE}`,
  );
  const needs = await em.find(
    CareNeedEntity,
    { id: { $in: due.map(({ id }) => id) }, status: { $ne: 'ENDED' } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  const now = await momentOf(em);
  for (const need of needs) await advance(em, need, now);
  return due.length;
}

/** Brings a need whose row is locked to what it is at `now`, from wherever an earlier run left it. */
async function advance(em: SqlEntityManager, need: CareNeedEntity, now: Date): Promise<void> {
  const today = shanghaiDate(now);
  const isForgotten = need.status === 'PROPOSED' && daysBetween(need.proposedAt, now) > DAYS_TO_CONSENT;
  if (need.endsOn < today || isForgotten) return closeCare(em, need, { at: now, reason: 'EXPIRED' });
  if (need.status === 'ACTIVE' && need.reviewOn != null && need.reviewOn <= today) need.status = 'REVIEW_DUE';
  if (need.pausedUntil != null && need.pausedUntil < today) em.assign(need, { pausedFrom: null, pausedUntil: null });
  for (;;) {
    const visit = await waitingVisit(em, need.id);
    if (visit === null || visit.missedOn > today) {
      if (visit !== null && visit.dueOn <= today) tellDue(em, visit);
      return em.flush();
    }
    visit.status = 'MISSED';
    tellSettled(em, visit);
    await em.flush();
    planVisit(em, need, { after: visit.dueOn, from: plusDays(visit.dueOn, 1), today });
    await em.flush();
  }
}

function daysBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / 86_400_000;
}
