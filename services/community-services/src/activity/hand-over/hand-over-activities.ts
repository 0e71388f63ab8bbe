import type { Fact } from '@microgrid/facts/fact';
import { isWithin } from '@microgrid/grid-code';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { newOwner } from '../../matter/hand-over/new-owner.ts';
import { codesBelow } from '../../post/codes-below.ts';
import { actingIn, PostEntity } from '../../post/post.entity.ts';
import { ActivityEntity } from '../activity.entity.ts';
import { openStatuses } from '../activity.states.ts';

const COMMUNITY_DIGITS = 12;

/**
 * Gives what somebody who left a post still had to run to the successor, or to whoever answers above; where nobody is
 * there it stays, so that registrants have somebody to ask. (field-case G9)
 */
export async function handOverActivities(
  em: SqlEntityManager,
  { data, gridcode }: Fact<'appointment.ended.v1'>,
): Promise<void> {
  const { personId, role } = data;
  const activities = await em.find(
    ActivityEntity,
    {
      organiserId: personId,
      status: { $in: [...openStatuses] },
      gridCode: codesBelow(gridcode),
    },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  if (activities.length === 0) return;
  const posts = await em.find(PostEntity, { gridCode: codesBelow(gridcode.slice(0, COMMUNITY_DIGITS)), endedAt: null });
  for (const activity of activities) {
    const { gridCode } = activity;
    const stillServes = posts.some((post) => actingIn(post) === personId && isWithin(gridCode, post.gridCode));
    if (!stillServes) activity.organiserId = newOwner(posts, gridCode, { personId, role }) ?? personId;
  }
}
