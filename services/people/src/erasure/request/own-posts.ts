import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { AppointmentEntity } from '../../appointment/appointment.entity.ts';
import { endTerm } from '../../appointment/end/end-term.ts';
import { stepOut } from '../../appointment/leave/step-out.ts';
import { endPost } from '../../office-post/end/end-post.ts';
import { OfficePostEntity } from '../../office-post/office-post.entity.ts';

/** What somebody holds or is to hold, and where they stand in or are to. */
export interface Posts {
  readonly appointments: readonly AppointmentEntity[];
  readonly officePosts: readonly OfficePostEntity[];
  readonly stoodInFor: readonly AppointmentEntity[];
}

export async function postsOf(em: SqlEntityManager, personId: string): Promise<Posts> {
  const notEnded = { status: { $ne: 'ENDED' } } as const;
  return {
    appointments: await em.find(AppointmentEntity, { personId, ...notEnded }),
    officePosts: await em.find(OfficePostEntity, { personId, endedAt: null }),
    stoodInFor: await em.find(AppointmentEntity, { standInId: personId, ...notEnded }),
  };
}

/** Ends what `personId`, the caller, holds, as when they resign, and their standing in. */
export async function endPosts(
  em: SqlEntityManager,
  { personId, ...posts }: Posts & { personId: string },
  now: Date,
): Promise<void> {
  const today = shanghaiDate(now);
  const { appointments, officePosts, stoodInFor } = posts;
  for (const appointment of appointments) await endTerm(em, appointment, { reason: 'RESIGNED', today });
  for (const post of officePosts) endPost(em, post, { today, now });
  if (stoodInFor.length > 0) await stepOut(em, personId, today);
}
