import type { Grant } from '@microgrid/access/actor';
import { Invalid } from '@microgrid/subgraph/errors';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { AppointmentEntity } from '../../appointment/appointment.entity.ts';
import { OfficePostEntity } from '../../office-post/office-post.entity.ts';
import { servesIn } from '../duty-shift.policy.ts';

/** Somebody who is to be called, and the field that says so. */
interface Called {
  readonly personId: string;
  readonly field: string;
}

/**
 * Refuses to have somebody called who has no post today in the area, above it or below it: whoever is called learns of
 * emergencies, and nobody else may.
 * @throws Invalid naming each field.
 */
export async function requireServing(em: SqlEntityManager, areaCode: string, called: readonly Called[]): Promise<void> {
  const posts = await postsOf(em, [...new Set(called.map(({ personId }) => personId))]);
  const strangers = called.filter(({ personId }) => !servesIn(posts.get(personId) ?? [], areaCode));
  if (strangers.length === 0) return;
  throw new Invalid(
    strangers.map(({ field }) => ({ field, message: `nobody with this id has a post in ${areaCode}` })),
  );
}

async function postsOf(em: SqlEntityManager, ids: readonly string[]): Promise<Map<string, Grant[]>> {
  const today = shanghaiDate();
  const term = { personId: { $in: [...ids] }, startsOn: { $lte: today } };
  const appointments = await em.find(AppointmentEntity, { ...term, status: 'ACTIVE', endsOn: { $gte: today } });
  const officePosts = await em.find(OfficePostEntity, {
    ...term,
    $or: [{ endsOn: null }, { endsOn: { $gte: today } }],
  });
  const posts = [
    ...appointments.map(({ personId, role, gridCode: scope }) => ({ personId, role, scope })),
    ...officePosts.map(({ personId, role, areaCode: scope }) => ({ personId, role, scope })),
  ];
  return Map.groupBy(posts, ({ personId }) => personId);
}
