import { record } from '@microgrid/facts/record';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { OfficePostEntity } from '../office-post.entity.ts';

/** Ends `post` and says so: today, on its first day when it has not begun, on its agreed last day when that is past. */
export function endPost(
  em: SqlEntityManager,
  post: OfficePostEntity,
  { today, now }: { today: string; now: Date },
): void {
  const agreed = post.endsOn != null && post.endsOn < today ? post.endsOn : today;
  const endsOn = agreed < post.startsOn ? post.startsOn : agreed;
  em.assign(post, { endsOn, endedAt: now });
  const { id: subject, personId, role, areaCode, departmentId = null } = post;
  const data = { personId, role, areaCode, departmentId, endsOn };
  record(em, 'office_post.ended.v1', { subject, gridCode: areaCode, data });
}
