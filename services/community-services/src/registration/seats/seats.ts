import type { Actor } from '@microgrid/access/actor';
import { momentOf } from '@microgrid/database/moment';
import { Conflict, NotFound } from '@microgrid/subgraph/errors';
import { requireMove } from '@microgrid/subgraph/state-table';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { ActivityEntity } from '../../activity/activity.entity.ts';
import { mayRead } from '../../activity/activity.policy.ts';
import { activityMoves, offeredActivityMoves } from '../../activity/activity.states.ts';

/** Loads the activity with a row lock, so that each registration sees the seats that earlier ones took. */
export async function lockJoinable(
  em: SqlEntityManager,
  id: string,
  { actor, action }: { actor: Actor; action: 'REGISTER' | 'CANCEL_REGISTRATION' },
): Promise<ActivityEntity> {
  const activity = await em.findOne(ActivityEntity, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (activity === null || !mayRead(actor, activity)) throw new NotFound('there is no such activity');
  const { status, startsAt } = activity;
  requireMove(activityMoves, action, { status, subject: id, offered: offeredActivityMoves });
  // What is put off has no start yet.
  if (status !== 'POSTPONED' && startsAt <= (await momentOf(em))) throw new Conflict('the activity has started', id);
  return activity;
}

/** How a line stands. */
interface Line {
  readonly taken: number;
  readonly waiting: number;
  /** The place in line that the next registration gets. */
  readonly turn: number;
  /** By the clock of the database, which all processes share; never before whoever came last. */
  readonly at: Date;
}

/** Looks at everybody's registrations past row-level security, which shows callers only their own. */
export async function lineOf(em: SqlEntityManager, activityId: string): Promise<Line> {
  const [line] = await em.execute<[Omit<Line, 'at'> & { ms: number }]>(
    `select taken, waiting, turn, floor(extract(epoch from at) * 1000)::float8 as ms from community_services.line_of(?)`,
    [activityId],
  );
  const { ms, ...counts } = line;
  return { ...counts, at: new Date(ms) };
}
