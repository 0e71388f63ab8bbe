import { Access } from '@microgrid/access/access';
import { keepAnswer } from '@microgrid/database/write-once';
import { record } from '@microgrid/facts/record';
import { Conflict } from '@microgrid/subgraph/errors';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { nextSeat } from './next-seat.ts';
import { RegistrationEntity } from './registration.entity.ts';
import { RegisterForActivityInput } from './registration.input.ts';
import { isActive } from './registration.policy.ts';
import { Registration } from './registration.type.ts';
import { lineOf, lockJoinable, queueFor } from './seats.ts';

@Resolver(() => Registration)
export class RegisterForActivityResolver {
  @Mutation(() => Registration, {
    nullable: true,
    description:
      'Registers the caller for an activity（报名）: a seat while there are any, else a place at the end of the waiting list. CONFLICT when registered already, when the activity is not open, or once it has started; NOT_FOUND when there is none.',
  })
  @Access('SIGNED_IN')
  registerForActivity(
    @Arg('input', () => RegisterForActivityInput, { description: 'Which activity.' }) input: RegisterForActivityInput,
    @Ctx() { write, actor }: Context,
  ) {
    const personId = signedIn(actor);
    return write(
      input,
      async (em, id) => {
        const activity = await lockJoinable(em, input.activityId, { actor, action: 'REGISTER' });
        const activityId = activity.id;
        const before = await em.findOne(RegistrationEntity, { activityId, personId });
        if (isActive(before)) throw new Conflict('you are registered for this activity already', activityId);
        const line = await lineOf(em, activityId);
        const { status, isFull } = nextSeat(line, activity.capacity);
        if (isFull) activity.status = 'FULL';
        const now = { status, registeredAt: line.at, turn: line.turn };
        const registration =
          before === null
            ? em.create(RegistrationEntity, { id, activityId, personId, ...now })
            : Object.assign(before, now);
        const made = { subject: registration.id, gridCode: activity.gridCode };
        record(em, 'registration.made.v1', { ...made, data: { activityId, status } });
        const answer = { status, place: status === 'WAITING' ? line.waiting + 1 : null };
        keepAnswer(em, answer);
        return Object.assign(registration, answer);
      },
      queueFor(input.activityId),
    );
  }
}
