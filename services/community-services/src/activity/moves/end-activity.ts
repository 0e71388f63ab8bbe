import { Access } from '@microgrid/access/access';
import { record } from '@microgrid/facts/record';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Activity } from '../activity.type.ts';
import { EndActivityInput } from './move-activity.input.ts';
import { moveActivity } from './move-activity.ts';

@Resolver(() => Activity)
export class EndActivityResolver {
  @Mutation(() => Activity, {
    nullable: true,
    description: `Ends an activity（结束） with how many came, as its organiser; it began by the clock. ${moveErrors}`,
  })
  @Access('SIGNED_IN')
  endActivity(
    @Arg('input', () => EndActivityInput, { description: 'Which activity, and how many came.' })
    input: EndActivityInput,
    @Ctx() context: Context,
  ) {
    return moveActivity(context, input, {
      action: 'END',
      make({ em, activity }) {
        const { attendanceCount, workRole = null } = input;
        em.assign(activity, { status: 'HELD', attendanceCount, workRole });
        const { id: subject, gridCode, organiserId } = activity;
        if (organiserId == null) return;
        record(em, 'activity.held.v1', { subject, gridCode, data: { organiserId, attendanceCount } });
      },
    });
  }
}
