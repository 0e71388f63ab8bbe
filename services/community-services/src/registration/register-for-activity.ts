import { Access } from '@microgrid/access/access';
import type { Actor } from '@microgrid/access/actor';
import { record } from '@microgrid/facts/record';
import { Conflict, NotFound } from '@microgrid/subgraph/errors';
import { idFor } from '@microgrid/subgraph/ids';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { ActivityEntity } from '../activity/activity.entity.ts';
import { mayRead } from '../activity/activity.policy.ts';
import { activityMoves } from '../activity/activity.states.ts';
import type { Context } from '../context.ts';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { requireMove } from '@microgrid/subgraph/state-table';
import { RegistrationEntity } from './registration.entity.ts';
import { CancelRegistrationInput, RegisterForActivityInput } from './registration.input.ts';
import { isActive } from './registration.policy.ts';
import { Registration } from './registration.type.ts';

@Resolver(() => Registration)
export class RegisterResolver {
  @Mutation(() => Registration, {
    description:
      'Registers the caller for an activity（报名）: a seat while there are any, else a place at the end of the waiting list. CONFLICT when registered already, when the activity is not open, or once it has started; NOT_FOUND when there is none.',
  })
  @Access('SIGNED_IN')
  registerForActivity(
    @Arg('input', () => RegisterForActivityInput, { description: 'Which activity.' }) input: RegisterForActivityInput,
    @Ctx() { write, actor }: Context,
  ) {
    const personId = signedIn(actor);
    return write(input, async (em) => {
      const activity = await lockJoinable(em, input.activityId, { actor, action: 'REGISTER' });
      const activityId = activity.id;
      const before = await em.findOne(RegistrationEntity, { activityId, personId });
      if (isActive(before)) throw new Conflict('you are registered for this activity already', activityId);
      const taken = await seatsTaken(em, activityId);
      const hasSeat = taken < activity.capacity;
      if (taken + 1 >= activity.capacity) activity.status = 'FULL';
      const now = { status: hasSeat ? 'REGISTERED' : 'WAITING', registeredAt: new Date() } as const;
      const registration =
        before === null
          ? em.create(RegistrationEntity, { id: idFor(input), activityId, personId, ...now })
          : Object.assign(before, now);
      const made = { subject: registration.id, gridCode: activity.gridCode };
      record(em, 'registration.made.v1', { ...made, data: { activityId, status: now.status } });
      return registration;
    });
  }

  @Mutation(() => Registration, {
    description:
      "Gives up the caller's registration（取消报名）; the first on the waiting list takes the seat. CONFLICT when not registered, or once the activity has started; NOT_FOUND when there is none.",
  })
  @Access('SIGNED_IN')
  cancelRegistration(
    @Arg('input', () => CancelRegistrationInput, { description: 'Of which activity.' }) input: CancelRegistrationInput,
    @Ctx() { write, actor }: Context,
  ) {
    const personId = signedIn(actor);
    return write(input, async (em) => {
      const activity = await lockJoinable(em, input.activityId, { actor, action: 'CANCEL_REGISTRATION' });
      const activityId = activity.id;
      const registration = await em.findOne(RegistrationEntity, { activityId, personId });
      if (!isActive(registration)) throw new Conflict('you are not registered for this activity', activityId);
      if (registration.status === 'REGISTERED') await passSeatOn(em, activity);
      registration.status = 'CANCELLED';
      return registration;
    });
  }
}

/** Locked, so that of simultaneous registrations each sees the seats that the ones before it took. */
async function lockJoinable(
  em: SqlEntityManager,
  id: string,
  { actor, action }: { actor: Actor; action: 'REGISTER' | 'CANCEL_REGISTRATION' },
): Promise<ActivityEntity> {
  const activity = await em.findOne(ActivityEntity, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (activity === null || !mayRead(actor, activity)) throw new NotFound('there is no such activity');
  requireMove(activityMoves, action, { status: activity.status, subject: id });
  if (activity.startsAt <= new Date()) throw new Conflict('the activity has started', id);
  return activity;
}

/** Everybody's, of whom the caller may see nobody. */
async function seatsTaken(em: SqlEntityManager, activityId: string): Promise<number> {
  const rows = await em.execute<{ count: number }[]>(
    `select count from community_services.registration_counts(array[?]::uuid[]) where status = 'REGISTERED'`,
    [activityId],
  );
  return rows[0]?.count ?? 0;
}

/** The registration that takes the seat is somebody else's, which the caller may neither see nor change otherwise. */
async function passSeatOn(em: SqlEntityManager, activity: ActivityEntity): Promise<void> {
  const [passed] = await em.execute<{ isTaken: boolean }[]>('select community_services.pass_seat_on(?) as "isTaken"', [
    activity.id,
  ]);
  if (passed?.isTaken !== true) activity.status = 'PUBLISHED';
}
