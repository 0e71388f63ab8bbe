import { Access } from '@microgrid/access/access';
import { record } from '@microgrid/facts/record';
import { Conflict, Invalid } from '@microgrid/subgraph/errors';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import type { ActivityEntity } from '../activity.entity.ts';
import { activityPublished } from '../activity.facts.ts';
import { requirePlace } from '../station/require-place.ts';
import { Activity } from '../activity.type.ts';
import { MoveActivityInput } from './move-activity.input.ts';
import { moveActivity } from './move-activity.ts';

@Resolver(() => Activity)
export class ApproveActivityResolver {
  @Mutation(() => Activity, {
    nullable: true,
    description: `Announces a draft（批准发布）, as the head of the total grid. CONFLICT too when its times have passed or its station is closed or taken by now. ${moveErrors}`,
  })
  @Access('IN_POST')
  approveActivity(
    @Arg('input', () => MoveActivityInput, { description: 'Which draft.' }) input: MoveActivityInput,
    @Ctx() context: Context,
  ) {
    return moveActivity(context, input, {
      action: 'PUBLISH',
      async make({ em, activity, at }) {
        await requireStillPossible(em, activity, at);
        em.assign(activity, { status: 'PUBLISHED', publishedAt: at });
        const { organiserId } = activity;
        if (organiserId != null) record(em, 'activity.published.v1', activityPublished(activity, organiserId));
      },
    });
  }
}

/** What was right when it was drafted may be no more, which whoever approves it did not send. */
async function requireStillPossible(em: SqlEntityManager, activity: ActivityEntity, now: Date): Promise<void> {
  try {
    await requirePlace(em, activity, { now, id: activity.id });
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    throw new Conflict(`its organiser has to change it first: ${error.message}`, activity.id);
  }
}
