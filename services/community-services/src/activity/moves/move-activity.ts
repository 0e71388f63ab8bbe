import type { Actor } from '@microgrid/access/actor';
import { momentOf } from '@microgrid/database/moment';
import { keepAnswer } from '@microgrid/database/write-once';
import { Forbidden, NotFound } from '@microgrid/subgraph/errors';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { isFor, requireMove, type Move } from '@microgrid/subgraph/state-table';
import { expectVersion } from '@microgrid/subgraph/write';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { ActivityEntity } from '../activity.entity.ts';
import { activityParts, mayRead } from '../activity.policy.ts';
import { activityMoves, offeredActivityMoves, statusAt, type ActivityPart } from '../activity.states.ts';
import type { ActivityAction, ActivityStatus } from '../activity.terms.ts';
import type { MoveActivityInput } from './move-activity.input.ts';

/** Who wants a seat, or changes who has one, queues here and not for the row, where each would keep a connection from all other writes. */
export const queueFor = (activityId: string): string => `seats of ${activityId.toLowerCase()}`;

/** A move that is being made: the activity is locked, and the caller may make it. */
export interface Deed {
  readonly em: SqlEntityManager;
  readonly activity: ActivityEntity;
  readonly actor: Actor;
  readonly at: Date;
}

interface Step {
  readonly action: ActivityAction | ((activity: ActivityEntity) => ActivityAction);
  /** Changes the activity, and tells others of it. */
  readonly make: (deed: Deed) => void | Promise<void>;
}

/**
 * Makes one move of an activity, as the state table allows it to the caller.
 * @throws NotFound, Conflict (another version or state), Forbidden (not for this caller)
 */
export async function moveActivity({ write, actor }: Context, input: MoveActivityInput, { action, make }: Step) {
  signedIn(actor);
  return write(
    input,
    async (em) => {
      const { activity, at } = await lockForMove(em, input, { actor, action });
      await make({ em, activity, actor, at });
      // Now, for the version that it has then.
      await em.flush();
      const { status, version } = activity;
      keepAnswer(em, { status, version });
      return activity;
    },
    queueFor(input.activityId),
  );
}

/** Loads the activity with a row lock, so that of two simultaneous moves the second sees the first. */
export async function lockForMove(
  em: SqlEntityManager,
  { activityId, expectedVersion }: { activityId: string; expectedVersion?: number },
  { actor, action }: Pick<Step, 'action'> & { actor: Actor },
): Promise<{ activity: ActivityEntity; at: Date }> {
  const activity = await em.findOne(ActivityEntity, activityId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (activity === null || !mayRead(actor, activity)) throw new NotFound('there is no such activity');
  if (expectedVersion !== undefined) expectVersion(activity, expectedVersion);
  const at = await momentOf(em);
  const name = typeof action === 'string' ? action : action(activity);
  const status = statusAt(activity, at);
  requireMove(activityMoves, name, { status, subject: activity.id, offered: offeredActivityMoves });
  const move: Move<ActivityStatus, ActivityPart> = activityMoves[name];
  if (!isFor(move, activityParts(actor, activity))) {
    throw new Forbidden(`${name} of this activity is not for you`, `to be its ${move.by.join(' or ')}`);
  }
  return { activity, at };
}
