import { isWithin } from '@microgrid/grid-code';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { newOwner } from '../../matter/hand-over/new-owner.ts';
import { codesBelow } from '../../post/codes-below.ts';
import { actingIn, PostEntity, type PostRole } from '../../post/post.entity.ts';
import { VolunteerEntity } from '../../volunteer/volunteer.entity.ts';
import { ActivityEntity } from '../activity.entity.ts';
import { openStatuses } from '../activity.states.ts';

interface Left {
  readonly personId: string;
  /** Where they served or volunteered. */
  readonly gridCode: string;
  /** The post that they left; none of a volunteer. */
  readonly role?: PostRole;
}

/**
 * Gives what somebody who left a post or the reserve there, or is suspended, still had to run to the successor, or to whoever
 * answers above. (field-case G9)
 */
export async function handOverActivities(em: SqlEntityManager, { personId, gridCode, role }: Left): Promise<void> {
  await em.flush();
  const activities = await em.find(
    ActivityEntity,
    { organiserId: personId, status: { $in: [...openStatuses] }, gridCode: codesBelow(gridCode) },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  await giveToWhoAnswers(em, activities, role);
}

/**
 * Leaves each activity, whose row is locked, to its organiser while they serve or volunteer there; else it is of whoever answers
 * there after `role`, and where nobody does of the head who comes, as one whose organiser was erased.
 */
export async function giveToWhoAnswers(
  em: SqlEntityManager,
  activities: readonly ActivityEntity[],
  role: PostRole = 'COMMITTEE_CONTACT',
): Promise<void> {
  if (activities.length === 0) return;
  const organisers = [...new Set(activities.flatMap(({ organiserId }) => organiserId ?? []))];
  const communities = [...new Set(activities.map(({ gridCode }) => gridCode.slice(0, COMMUNITY_DIGITS)))];
  const posts = await em.find(PostEntity, {
    endedAt: null,
    $or: communities.map((code) => ({ gridCode: codesBelow(code) })),
  });
  const entries = await em.find(VolunteerEntity, { personId: { $in: organisers } });
  for (const activity of activities) {
    const { gridCode, organiserId: personId } = activity;
    if (personId == null) continue;
    const stays =
      posts.some((post) => actingIn(post) === personId && isWithin(gridCode, post.gridCode)) ||
      entries.some((entry) => entry.personId === personId && isWithin(gridCode, entry.gridCode));
    if (!stays) activity.organiserId = newOwner(posts, gridCode, { personId, role }) ?? null;
  }
  await em.flush();
}

const COMMUNITY_DIGITS = 12;
