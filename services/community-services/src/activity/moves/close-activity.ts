import { Access } from '@microgrid/access/access';
import { record } from '@microgrid/facts/record';
import { Conflict } from '@microgrid/subgraph/errors';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { ActivityOutcomeEntity } from '../outcome/activity-outcome.entity.ts';
import { Activity } from '../activity.type.ts';
import { MoveActivityInput } from './move-activity.input.ts';
import { moveActivity } from './move-activity.ts';

@Resolver(() => Activity)
export class CloseActivityResolver {
  @Mutation(() => Activity, {
    nullable: true,
    description: `Closes an activity（结项）, as its organiser. CONFLICT names the outcome while an ACTION has no owner. ${moveErrors}`,
  })
  @Access('SIGNED_IN')
  closeActivity(
    @Arg('input', () => MoveActivityInput, { description: 'Which activity.' }) input: MoveActivityInput,
    @Ctx() context: Context,
  ) {
    return moveActivity(context, input, {
      action: 'CLOSE',
      async make({ em, activity }) {
        const actions = await em.find(
          ActivityOutcomeEntity,
          { activityId: activity.id, kind: 'ACTION' },
          { orderBy: { recordedAt: 'asc', id: 'asc' } },
        );
        const ownerless = actions.find(({ ownerId }) => ownerId == null);
        if (ownerless !== undefined) throw new Conflict('an action has no owner yet: give it one', ownerless.id);
        em.assign(activity, { status: 'CLOSED' });
        const { id: subject, gridCode, organiserId } = activity;
        const actionCount = actions.length;
        if (organiserId == null) return;
        const data = { organiserId, actionCount, ownedActionCount: actionCount };
        record(em, 'activity.closed.v1', { subject, gridCode, data });
      },
    });
  }
}
