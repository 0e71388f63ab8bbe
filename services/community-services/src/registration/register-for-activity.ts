import { Access } from '@microgrid/access/access';
import type { Actor } from '@microgrid/access/actor';
import { keepAnswer } from '@microgrid/database/write-once';
import { record } from '@microgrid/facts/record';
import { Conflict, Forbidden, Invalid } from '@microgrid/subgraph/errors';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { queueFor } from '../activity/moves/move-activity.ts';
import type { ActivityEntity } from '../activity/activity.entity.ts';
import type { Context } from '../context.ts';
import { nextSeat } from './seats/next-seat.ts';
import { RegistrationEntity } from './registration.entity.ts';
import { RegisterForActivityInput } from './registration.input.ts';
import { isActive, isVolunteerThere, mayRegisterOthers } from './registration.policy.ts';
import { Registration } from './registration.type.ts';
import { lineOf, lockJoinable } from './seats/seats.ts';

@Resolver(() => Registration)
export class RegisterForActivityResolver {
  @Mutation(() => Registration, {
    nullable: true,
    description:
      'Registers the caller for an activity（报名）: a seat while there are any, else a place at the end of the waiting list. BAD_USER_INPUT for a phone of somebody with an account, and for a public name or somebody else without a name; FORBIDDEN to register somebody else without serving in the community; CONFLICT when registered already, when the activity is not open, or once it has started; NOT_FOUND when there is none.',
  })
  @Access('SIGNED_IN')
  registerForActivity(
    @Arg('input', () => RegisterForActivityInput, { description: 'Which activity.' }) input: RegisterForActivityInput,
    @Ctx() { write, actor }: Context,
  ) {
    const subject = signedIn(actor);
    return write(
      input,
      async (em, id) => {
        const activity = await lockJoinable(em, input.activityId, { actor, action: 'REGISTER' });
        const activityId = activity.id;
        requireWellFormed(input);
        const who = whoOf(input, { actor, subject, activity });
        const { personId } = who;
        const before = personId === null ? null : await em.findOne(RegistrationEntity, { activityId, personId });
        if (isActive(before)) throw new Conflict('you are registered for this activity already', activityId);
        const line = await lineOf(em, activityId);
        const { status, isFull } = nextSeat(line, activity.capacity);
        if (isFull) activity.status = 'FULL';
        const now = { ...who, status, registeredAt: line.at, turn: line.turn };
        const registration =
          before === null ? em.create(RegistrationEntity, { id, activityId, ...now }) : Object.assign(before, now);
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

/** @throws Invalid naming each field that does not go with the others. */
function requireWellFormed({ name, phone, isForSomebodyElse, isListed }: RegisterForActivityInput): void {
  const problems = [
    ...(phone != null && !isForSomebodyElse
      ? [{ field: 'phone', message: 'is taken of somebody else without an account alone' }]
      : []),
    ...(name == null && isForSomebodyElse ? [{ field: 'name', message: 'is needed of somebody else' }] : []),
    ...(name == null && isListed && !isForSomebodyElse
      ? [{ field: 'name', message: 'is needed for the public list' }]
      : []),
  ];
  if (problems.length > 0) throw new Invalid(problems);
}

interface Asking {
  readonly actor: Actor;
  readonly subject: string;
  readonly activity: Pick<ActivityEntity, 'gridCode'>;
}

/** @throws Forbidden to register somebody else for those who do not serve in the community. */
function whoOf(input: RegisterForActivityInput, { actor, subject, activity: { gridCode } }: Asking) {
  const { name = null, phone = null, isListed, isForSomebodyElse } = input;
  if (!isForSomebodyElse) {
    const isVolunteer = isVolunteerThere(actor, gridCode);
    return { personId: subject, registeredBy: null, name, phone, isListed, isVolunteer };
  }
  if (!mayRegisterOthers(actor, gridCode)) {
    throw new Forbidden('only those who serve in the community register others', 'a post in the community');
  }
  return { personId: null, registeredBy: subject, name, phone, isListed, isVolunteer: false };
}
