import { Access } from '@microgrid/access/access';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { enterVoiced } from '../../opinion/take/enter-opinions.ts';
import { lockForMove } from '../moves/move-activity.ts';
import { ActivityOutcomeEntity } from './activity-outcome.entity.ts';
import { RecordActivityOutcomeInput } from './activity-outcome.input.ts';
import { ActivityOutcome } from './activity-outcome.type.ts';
import { requireOpinion } from './require-opinion.ts';
import { requireOutcome } from './require-outcome.ts';

@Resolver(() => ActivityOutcome)
export class RecordOutcomeResolver {
  @Mutation(() => ActivityOutcome, {
    nullable: true,
    description:
      'Records an outcome of an activity（记录成果）, as its organiser. BAD_USER_INPUT for an owner who neither serves there nor runs it, for a day that is past, for a matter that cannot be linked, for what only an ACTION or an OPINION has, and for an OPINION without a micro-grid of the activity; an OPINION becomes one of the grid, by nobody who is named, and is to be answered. NOT_FOUND when there is no activity; CONFLICT unless it is HELD; FORBIDDEN to others.',
  })
  @Access('SIGNED_IN')
  recordActivityOutcome(
    @Arg('input', () => RecordActivityOutcomeInput, { description: 'Of which activity, and what.' })
    input: RecordActivityOutcomeInput,
    @Ctx() { write, actor }: Context,
  ) {
    const subject = signedIn(actor);
    return write(input, async (em, id) => {
      const { activity, at } = await lockForMove(
        em,
        { activityId: input.activityId },
        { actor, action: 'RECORD_OUTCOME' },
      );
      const { kind, text, dueOn = null } = input;
      const [ownerId, matterId] = [input.ownerId?.toLowerCase() ?? null, input.matterId?.toLowerCase() ?? null];
      await requireOutcome(em, { kind, ownerId, dueOn, matterId }, { actor, activity });
      const opinion = await requireOpinion(em, input, activity);
      const voiced = { activityId: activity.id, text, takenById: subject, at };
      const opinionId = opinion === null ? null : await enterVoiced(em, { ...voiced, ...opinion });
      const about = { id, activityId: activity.id, gridCode: activity.gridCode, kind, text, recordedAt: at };
      const rest = { ownerId, dueOn, matterId, opinionId, result: null, doneAt: null };
      return em.create(ActivityOutcomeEntity, { ...about, ...rest });
    });
  }
}
