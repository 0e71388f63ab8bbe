import { lockInTransaction } from '@microgrid/database/advisory-lock';
import { Conflict, Invalid } from '@microgrid/subgraph/errors';
import { grids } from '@microgrid/subgraph/known-grids';
import { stations } from '@microgrid/subgraph/known-stations';
import { requireKnown } from '@microgrid/subgraph/require-known';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { whyClosed } from '@microgrid/subgraph/station-times';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { ActivityEntity } from '../activity.entity.ts';
import { isNear } from '../activity.policy.ts';
import { TrainingBookingEntity } from './training-booking.entity.ts';

/** What takes a station, when, and for whom. */
export type Booking = Pick<ActivityEntity, 'gridCode' | 'stationId' | 'capacity' | 'startsAt' | 'endsAt'>;

const DAY_MS = 86_400_000;
/** How far ahead a station can be taken, and for how long at once. */
const HORIZON_DAYS = 366;
const LONGEST_DAYS = 7;

interface Asked {
  readonly now: Date;
  /** The activity that has the booking already, and does not stand in its own way. */
  readonly id?: string;
}

/**
 * Refuses times that are none, and a station that is not there, not open, too small or taken then.
 * @throws Invalid naming the field; Conflict naming the station that is taken.
 */
export async function requirePlace(em: SqlEntityManager, booking: Booking, { now, id }: Asked): Promise<void> {
  requirePossibleTimes(booking, now);
  await requireUsable(em, booking);
  await requireFreeStation(em, booking, id);
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
async function requireFreeStation(
  em: SqlEntityManager,
  { stationId, startsAt, endsAt }: Booking,
  own?: string,
): Promise<void> {
  await lockInTransaction(em, stationId);
  const overlap = { stationId, startsAt: { $lt: endsAt }, endsAt: { $gt: startsAt } };
  const others = { ...overlap, status: { $nin: ['POSTPONED', 'CANCELLED'] as const } };
  const bookings = await em.count(ActivityEntity, own === undefined ? others : { ...others, id: { $ne: own } });
  if (bookings > 0) throw new Conflict(`station ${stationId} is taken by another activity at that time`, stationId);
  const trainings = await em.count(TrainingBookingEntity, overlap);
  if (trainings > 0) throw new Conflict(`station ${stationId} is taken by a training at that time`, stationId);
}
