import { Access } from '@microgrid/access/access';
import { lockInTransaction } from '@microgrid/database/advisory-lock';
import type { FactContent } from '@microgrid/facts/fact';
import { record } from '@microgrid/facts/record';
import { Conflict, Forbidden, Invalid } from '@microgrid/subgraph/errors';
import { idFor } from '@microgrid/subgraph/ids';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { ActivityEntity } from './activity.entity.ts';
import { PublishActivityInput } from './activity.input.ts';
import { activityPublishers, mayPublish } from './activity.policy.ts';
import { Activity } from './activity.type.ts';

type Booking = Pick<PublishActivityInput, 'stationId' | 'startsAt' | 'endsAt'>;

@Resolver(() => Activity)
export class PublishActivityResolver {
  @Mutation(() => Activity, {
    nullable: true,
    description:
      'Announces an activity（发布活动）, with the caller as its organiser. BAD_USER_INPUT names wrong times; FORBIDDEN outside the grids that the caller serves in; CONFLICT names a station that is taken then.',
  })
  @Access([...activityPublishers])
  publishActivity(
    @Arg('input', () => PublishActivityInput, { description: 'The activity.' }) input: PublishActivityInput,
    @Ctx() { write, actor }: Context,
  ) {
    const { gridCode } = input;
    if (!mayPublish(actor, gridCode)) throw new Forbidden(`you do not serve in ${gridCode}`, `a role in ${gridCode}`);
    const now = new Date();
    requirePossibleTimes(input, now);
    return write(input, async (em) => {
      const { writeId, ...content } = input;
      // As PostgreSQL spells it, since the station is looked up elsewhere by what is answered here.
      const stationId = input.stationId.toLowerCase();
      const organiserId = signedIn(actor);
      await requireFreeStation(em, { ...content, stationId });
      const activity = em.create(ActivityEntity, {
        ...content,
        stationId,
        id: idFor({ writeId }),
        organiserId,
        status: 'PUBLISHED',
        publishedAt: now,
      });
      record(em, 'activity.published.v1', activityFactOf(activity, organiserId));
      return activity;
    });
  }
}

function activityFactOf(activity: ActivityEntity, organiserId: string): FactContent<'activity.published.v1'> {
  const { id: subject, gridCode, type, stationId, startsAt, endsAt, capacity } = activity;
  const times = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  return { subject, gridCode, data: { type, stationId, organiserId, capacity, ...times } };
}

function requirePossibleTimes({ startsAt, endsAt }: Booking, now: Date): void {
  const problems = [
    ...(startsAt > now ? [] : [{ field: 'startsAt', message: 'must be in the future' }]),
    ...(endsAt > startsAt ? [] : [{ field: 'endsAt', message: 'must be after startsAt' }]),
  ];
  if (problems.length > 0) throw new Invalid(problems);
}

/** Of two simultaneous bookings of a station the second waits here, and then sees the first. */
async function requireFreeStation(em: SqlEntityManager, { stationId, startsAt, endsAt }: Booking): Promise<void> {
  await lockInTransaction(em, stationId);
  const overlap = { stationId, startsAt: { $lt: endsAt }, endsAt: { $gt: startsAt } };
  const bookings = await em.count(ActivityEntity, { ...overlap, status: { $nin: ['POSTPONED', 'CANCELLED'] } });
  if (bookings > 0) throw new Conflict(`station ${stationId} is taken by another activity at that time`, stationId);
}
