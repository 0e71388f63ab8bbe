import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { CareNeedEntity } from '../care-need.entity.ts';
import { visitedStatuses } from '../care.states.ts';
import { dropVisit, waitingVisit } from '../visit/next-visit.ts';

/**
 * Gives the care of a visitor who may look in no more back to be agreed on anew: who left the post or the reserve there, or
 * may not be named to the served any more. Whoever is on leave keeps it; the worker looks in meanwhile.
 * @param isSuspended counts no post that somebody else does now.
 */
export async function giveCareBack(
  em: SqlEntityManager,
  { personId, isSuspended = false }: { personId: string; isSuspended?: boolean },
): Promise<void> {
  // What the fact changed is looked at in SQL.
  await em.flush();
  const lost = await em.execute<{ id: string }[]>(
    `select need.id from community_services.care_need as need
      where need.visitor_id = ?::uuid and need.status in (${visited}) and not (
        exists (select from community_services.name_consent where person_id = need.visitor_id)
        and (exists (select from community_services.volunteer
            where person_id = need.visitor_id and starts_with(need.grid_code, grid_code))
          or exists (select from community_services.post
            where (person_id = need.visitor_id or stand_in_id = need.visitor_id) and ended_at is null
              and (not ?::boolean or paused_at is null) and starts_with(need.grid_code, grid_code))))
      order by need.id for update of need`,
    [personId, isSuspended],
  );
  if (lost.length === 0) return;
  const needs = await em.find(
    CareNeedEntity,
    { id: { $in: lost.map(({ id }) => id) } },
    { orderBy: { id: 'asc' }, refresh: true },
  );
  for (const need of needs) await giveBack(em, need);
}

const visited = visitedStatuses.map((status) => `'${status}'`).join(', ');

async function giveBack(em: SqlEntityManager, need: CareNeedEntity): Promise<void> {
  await dropVisit(em, need, await waitingVisit(em, need.id));
  const agreed = { visitorId: null, rhythm: null, mode: null, anchorOn: null, reviewOn: null };
  em.assign(need, { ...agreed, status: 'CONSENTED', pausedFrom: null, pausedUntil: null });
  await em.flush();
}
