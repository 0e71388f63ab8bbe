import { record } from '@microgrid/facts/record';
import { momentOf } from '@microgrid/database/moment';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Succession } from '../../borrowed/successors.ts';
import { ActivityEntity } from '../activity.entity.ts';
import { activityChanged } from '../activity.facts.ts';
import { comingStatuses } from '../activity.states.ts';
import { giveToWhoAnswers } from './hand-over-activities.ts';

/**
 * Moves the activities of closed grids that are still to come to the one grid that followed, with an organiser who serves there.
 * What has begun stays where it was held, and counts there.
 */
export async function activitiesFollowGrids(moves: readonly Succession[], em: SqlEntityManager): Promise<void> {
  const successors = new Map(moves.map(({ from, to }) => [from, to]));
  const coming = await em.find(
    ActivityEntity,
    {
      gridCode: { $in: [...successors.keys()] },
      status: { $in: [...comingStatuses] },
      startsAt: { $gt: await momentOf(em) },
    },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  for (const activity of coming) activity.gridCode = successors.get(activity.gridCode) ?? activity.gridCode;
  await giveToWhoAnswers(em, coming);
  for (const activity of coming) {
    if (activity.status !== 'DRAFT') record(em, 'activity.changed.v1', activityChanged(activity));
  }
}
