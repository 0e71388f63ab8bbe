import { Access } from '@microgrid/access/access';
import { keepAnswer } from '@microgrid/database/write-once';
import { Conflict } from '@microgrid/subgraph/errors';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { queueFor } from '../activity/moves/move-activity.ts';
import type { Context } from '../context.ts';
import { RegistrationEntity } from './registration.entity.ts';
import { CancelRegistrationInput } from './registration.input.ts';
import { isActive } from './registration.policy.ts';
import { Registration } from './registration.type.ts';
import { lockJoinable } from './seats/seats.ts';

@Resolver(() => Registration)
export class CancelRegistrationResolver {
  @Mutation(() => Registration, {
    nullable: true,
    description:
      "Gives up the caller's registration（取消报名）, or by its id one that the caller made for somebody else or, as the organiser, any of the activity; the first on the waiting list takes the seat. CONFLICT when not registered, or once the activity has started; NOT_FOUND when there is none.",
  })
  @Access('SIGNED_IN')
  cancelRegistration(
    @Arg('input', () => CancelRegistrationInput, { description: 'Of which activity.' }) input: CancelRegistrationInput,
    @Ctx() { write, actor }: Context,
  ) {
    const personId = signedIn(actor);
    return write(
      input,
      async (em) => {
        const activity = await lockJoinable(em, input.activityId, { actor, action: 'CANCEL_REGISTRATION' });
        const activityId = activity.id;
        const registration = await em.findOne(
          RegistrationEntity,
          input.registrationId == null ? { activityId, personId } : { activityId, id: input.registrationId },
        );
        if (!isActive(registration)) throw new Conflict('you are not registered for this activity', activityId);
        const answer = { status: 'CANCELLED', place: null } as const;
        keepAnswer(em, answer);
        // Who does not come need not be known by name.
        return Object.assign(registration, { ...answer, name: null, phone: null, isListed: false });
      },
      queueFor(input.activityId),
    );
  }
}
