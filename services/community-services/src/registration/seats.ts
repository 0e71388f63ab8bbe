import type { Actor } from '@microgrid/access/actor';
import { Conflict, NotFound } from '@microgrid/subgraph/errors';
import { requireMove } from '@microgrid/subgraph/state-table';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { ActivityEntity } from '../activity/activity.entity.ts';
import { mayRead } from '../activity/activity.policy.ts';
import { activityMoves } from '../activity/activity.states.ts';

/** Who wants a seat queues here and not for the row, where each would keep a connection from all other writes. */
export const lineFor = (activityId: string): string => `seats of ${activityId.toLowerCase()}`;

/** Loads the activity with a row lock, so that each registration sees the seats that earlier ones took. */
export async function lockJoinable(
  em: SqlEntityManager,
  id: string,
  { actor, action }: { actor: Actor; action: 'REGISTER' | 'CANCEL_REGISTRATION' },
): Promise<ActivityEntity> {
  const activity = await em.findOne(ActivityEntity, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (activity === null || !mayRead(actor, activity)) throw new NotFound('there is no such activity');
  requireMove(activityMoves, action, { status: activity.status, subject: id });
  if (activity.startsAt <= new Date()) throw new Conflict('the activity has started', id);
  return activity;
}

/** Counts everybody's registrations past row-level security, which shows callers only their own. */
export async function seatsTaken(em: SqlEntityManager, activityId: string): Promise<number> {
  const rows = await em.execute<{ count: number }[]>(
    `select count from community_services.registration_counts(array[?]::uuid[]) where status = 'REGISTERED'`,
    [activityId],
  );
  return rows[0]?.count ?? 0;
}

/** Past row-level security, since the registration that takes the seat is somebody else's. */
export async function passSeatOn(em: SqlEntityManager, activity: ActivityEntity): Promise<void> {
  const [passed] = await em.execute<{ isTaken: boolean }[]>('select community_services.pass_seat_on(?) as "isTaken"', [
    activity.id,
  ]);
  if (passed?.isTaken !== true) activity.status = 'PUBLISHED';
}
