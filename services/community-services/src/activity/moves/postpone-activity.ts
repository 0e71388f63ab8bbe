import { Access } from '@microgrid/access/access';
import { record } from '@microgrid/facts/record';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { activityChanged } from '../activity.facts.ts';
import { Activity } from '../activity.type.ts';
import { PostponeActivityInput } from './move-activity.input.ts';
import { moveActivity } from './move-activity.ts';

@Resolver(() => Activity)
export class PostponeActivityResolver {
  @Mutation(() => Activity, {
    nullable: true,
    description: `Puts an activity off（延期）, as its organiser or the head of the total grid: its station is free again, and nobody registers until it has new times. ${moveErrors}`,
  })
  @Access('SIGNED_IN')
  postponeActivity(
    @Arg('input', () => PostponeActivityInput, { description: 'Which activity, and why.' })
    input: PostponeActivityInput,
    @Ctx() context: Context,
  ) {
    return moveActivity(context, input, {
      action: 'POSTPONE',
      make({ em, activity }) {
        em.assign(activity, { status: 'POSTPONED', reason: input.reason });
        if (activity.publishedAt != null) record(em, 'activity.changed.v1', activityChanged(activity));
      },
    });
  }
}
