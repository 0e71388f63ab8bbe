import { Access } from '@microgrid/access/access';
import { record } from '@microgrid/facts/record';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { activityChanged } from '../activity.facts.ts';
import { Activity } from '../activity.type.ts';
import { CancelActivityInput } from './move-activity.input.ts';
import { moveActivity } from './move-activity.ts';

@Resolver(() => Activity)
export class CancelActivityResolver {
  @Mutation(() => Activity, {
    nullable: true,
    description: `Calls an activity off（取消）, a draft too, as its organiser or the head of the total grid; it stays readable and says why. ${moveErrors}`,
  })
  @Access('SIGNED_IN')
  cancelActivity(
    @Arg('input', () => CancelActivityInput, { description: 'Which activity, and why.' }) input: CancelActivityInput,
    @Ctx() context: Context,
  ) {
    return moveActivity(context, input, {
      action: 'CANCEL',
      make({ em, activity }) {
        em.assign(activity, { status: 'CANCELLED', reason: input.reason });
        if (activity.publishedAt != null) record(em, 'activity.changed.v1', activityChanged(activity));
      },
    });
  }
}
