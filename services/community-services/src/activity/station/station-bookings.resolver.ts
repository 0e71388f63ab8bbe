import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Batch, rowsOfEach } from '@microgrid/subgraph/batch';
import { Invalid } from '@microgrid/subgraph/errors';
import { pages } from '@microgrid/subgraph/page';
import { DateTime } from '@microgrid/subgraph/scalars';
import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { ServiceStation } from '../../borrowed/service-station.ts';
import type { Context } from '../../context.ts';
import { ActivityArguments } from '../activity.arguments.ts';
import { activitiesOf, activityList } from '../activity.list.ts';
import { ActivityConnection } from '../activity.measures.ts';
import { Activity } from '../activity.type.ts';
import { StationBooking } from './station-booking.type.ts';

const LONGEST_MS = 31 * 86_400_000;

/** What community-services hangs on a station: what takes place there. */
@Resolver(() => ServiceStation)
export class StationActivitiesResolver {
  @FieldResolver(() => [StationBooking], {
    nullable: true,
    description: 'When it is taken（占用时段）, earliest first: activities and trainings.',
  })
  @Batch()
  async bookings(
    @Root() stations: ServiceStation[],
    @Arg('from', () => DateTime, { description: 'From when.' }) from: Date,
    @Arg('to', () => DateTime, { description: 'Until when, at most 31 days later (BAD_USER_INPUT).' }) to: Date,
    @Ctx() { db }: Context,
  ): Promise<StationBooking[][]> {
    requirePeriod(from, to);
    const ids = stations.map(({ id }) => id);
    const ofTrainings = db
      .selectFrom('training_booking')
      .select(['id', 'stationId', 'startsAt', 'endsAt', sql<boolean>`true`.as('isTraining')])
      .where('stationId', '=', equalsAny(ids))
      .where('startsAt', '<', to)
      .where('endsAt', '>', from);
    const rows = await db
      .selectFrom('activity')
      .select(['id', 'stationId', 'startsAt', 'endsAt', sql<boolean>`false`.as('isTraining')])
      .where('stationId', '=', equalsAny(ids))
      .where('startsAt', '<', to)
      .where('endsAt', '>', from)
      .where(sql<boolean>`status not in ('POSTPONED', 'CANCELLED')`)
      .unionAll(ofTrainings)
      .orderBy('startsAt')
      .orderBy('id')
      .execute();
    return rowsOfEach(stations, 'id', { rows, key: 'stationId' });
  }

  @FieldResolver(() => ActivityConnection, { nullable: true, description: 'The activities to come there（近期活动）.' })
  @Batch()
  activities(
    @Root() stations: ServiceStation[],
    @Args(() => ActivityArguments) { where, order, ...paging }: ActivityArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const now = sql<Date>`(select community_services.moment())`;
    const keys = stations.map(({ id }) => id);
    const request = { page: paging, order, filter: where, info };
    return pages(
      context.db,
      {
        keys,
        list: (id) =>
          activityList(context, where)
            .where('stationId', '=', sql<string>`${id}::uuid`)
            .where('endsAt', '>', now)
            .where(sql<boolean>`status <> 'CANCELLED'`),
      },
      request,
    );
  }
}

/** What takes a station, as far as the caller may know. */
@Resolver(() => StationBooking)
export class BookedActivityResolver {
  @FieldResolver(() => Activity, {
    nullable: true,
    description: 'The activity（活动）; null for a training, and for a draft to the public.',
  })
  @Batch()
  async activity(@Root() bookings: StationBooking[], @Ctx() context: Context) {
    const held = bookings.filter(({ isTraining }) => !isTraining);
    const found = await activitiesOf(held, context);
    const byId = new Map(held.map(({ id }, index) => [id, found[index] ?? null]));
    return bookings.map(({ id, isTraining }) => (isTraining ? null : (byId.get(id) ?? null)));
  }
}

/** @throws Invalid */
function requirePeriod(from: Date, to: Date): void {
  const ms = to.getTime() - from.getTime();
  if (ms > 0 && ms <= LONGEST_MS) return;
  throw new Invalid([{ field: 'to', message: 'must be after from, and at most 31 days later' }]);
}
