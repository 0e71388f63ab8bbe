import { Access } from '@microgrid/access/access';
import { lockInTransaction } from '@microgrid/database/advisory-lock';
import { momentOf } from '@microgrid/database/moment';
import { record } from '@microgrid/facts/record';
import { Conflict, Forbidden, Invalid } from '@microgrid/subgraph/errors';
import { grids } from '@microgrid/subgraph/known-grids';
import { stations } from '@microgrid/subgraph/known-stations';
import { requireKnown } from '@microgrid/subgraph/require-known';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { whyClosed } from '@microgrid/subgraph/station-times';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { ActivityEntity } from '../activity.entity.ts';
import { activityPublished } from '../activity.facts.ts';
import { PublishActivityInput } from './publish-activity.input.ts';
import { activityPublishers, isNear, mayPublish } from '../activity.policy.ts';
import { Activity } from '../activity.type.ts';
import { TrainingBookingEntity } from '../station/training-booking.entity.ts';

type Booking = Pick<PublishActivityInput, 'gridCode' | 'stationId' | 'capacity' | 'startsAt' | 'endsAt'>;

const DAY_MS = 86_400_000;
/** How far ahead a station can be taken, and for how long at once. */
const HORIZON_DAYS = 366;
const LONGEST_DAYS = 7;

@Resolver(() => Activity)
export class PublishActivityResolver {
  @Mutation(() => Activity, {
    nullable: true,
    description:
      'Announces an activity（发布活动）, with the caller as its organiser. BAD_USER_INPUT names wrong times, a grid or station that is not there or not open then, and more seats than the station has; FORBIDDEN outside the grids that the caller serves in, and for a station of another community; CONFLICT names a station that is taken then.',
  })
  @Access([...activityPublishers])
  publishActivity(
    @Arg('input', () => PublishActivityInput, { description: 'The activity.' }) input: PublishActivityInput,
    @Ctx() { write, actor }: Context,
  ) {
    return write(input, async (em, id) => {
      const { writeId: _, ...content } = input;
      const { gridCode } = content;
      if (!mayPublish(actor, gridCode)) throw new Forbidden(`you do not serve in ${gridCode}`, `a role in ${gridCode}`);
      const now = await momentOf(em);
      requirePossibleTimes(content, now);
      // As PostgreSQL spells it, since the station is looked up elsewhere by what is answered here.
      const stationId = input.stationId.toLowerCase();
      const organiserId = signedIn(actor);
      await requireUsable(em, { ...content, stationId });
      await requireFreeStation(em, { ...content, stationId });
      const activity = em.create(ActivityEntity, {
        ...content,
        stationId,
        id,
        organiserId,
        status: 'PUBLISHED',
        publishedAt: now,
      });
      record(em, 'activity.published.v1', activityPublished({ ...content, stationId, id: activity.id, organiserId }));
      return activity;
    });
  }
}

function requirePossibleTimes({ startsAt, endsAt }: Booking, now: Date): void {
  const problems = [
    ...(startsAt > now ? [] : [{ field: 'startsAt', message: 'must be in the future' }]),
    ...(startsAt.getTime() <= now.getTime() + HORIZON_DAYS * DAY_MS
      ? []
      : [{ field: 'startsAt', message: `must be within the next ${HORIZON_DAYS} days` }]),
    ...(endsAt > startsAt ? [] : [{ field: 'endsAt', message: 'must be after startsAt' }]),
    ...(endsAt.getTime() <= startsAt.getTime() + LONGEST_DAYS * DAY_MS
      ? []
      : [{ field: 'endsAt', message: `must be within ${LONGEST_DAYS} days of startsAt` }]),
  ];
  if (problems.length > 0) throw new Invalid(problems);
}

/** Grid and station must be in force from beginning to end, the station near, large enough and open. */
async function requireUsable(em: SqlEntityManager, { gridCode, stationId, capacity, startsAt, endsAt }: Booking) {
  const on = [shanghaiDate(startsAt), shanghaiDate(endsAt)];
  await requireKnown(em, grids, { argument: 'gridCode', id: gridCode, on });
  const mayUse = {
    whether: (station: { gridCode: string }) => isNear(station, gridCode),
    else: 'a station of another community is not yours to book',
  };
  const { state } = await requireKnown(em, stations, { argument: 'stationId', id: stationId, on, mayUse });
  const closed = whyClosed(state, { startsAt, endsAt });
  const problems = [
    ...(capacity <= state.capacity ? [] : [{ field: 'capacity', message: `the station holds ${state.capacity}` }]),
    ...(closed === undefined ? [] : [{ field: 'startsAt', message: closed }]),
  ];
  if (problems.length > 0) throw new Invalid(problems);
}

/** Of two simultaneous bookings of a station the second waits here, and then sees the first. */
async function requireFreeStation(em: SqlEntityManager, { stationId, startsAt, endsAt }: Booking): Promise<void> {
  await lockInTransaction(em, stationId);
  const overlap = { stationId, startsAt: { $lt: endsAt }, endsAt: { $gt: startsAt } };
  const bookings = await em.count(ActivityEntity, { ...overlap, status: { $nin: ['POSTPONED', 'CANCELLED'] } });
  if (bookings > 0) throw new Conflict(`station ${stationId} is taken by another activity at that time`, stationId);
  const trainings = await em.count(TrainingBookingEntity, overlap);
  if (trainings > 0) throw new Conflict(`station ${stationId} is taken by a training at that time`, stationId);
}
