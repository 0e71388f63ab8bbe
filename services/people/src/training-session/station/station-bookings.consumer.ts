import type { FactConsumer } from '@microgrid/facts/consumer';
import type { Fact } from '@microgrid/facts/fact';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { StationBookingEntity } from './station-booking.entity.ts';

/** Keeps which stations activities take. */
export const stationBookings: FactConsumer = {
  name: 'station-bookings',
  handlers: { 'activity.published.v1': (fact, em) => keep([fact], em) },
  // It hears of nothing else.
  handleMany: (facts, em) => keep(facts as readonly Fact<'activity.published.v1'>[], em),
};

/** Of several facts of one activity the last counts. */
async function keep(facts: readonly Fact<'activity.published.v1'>[], em: SqlEntityManager): Promise<void> {
  const bookings = new Map(
    facts.map(({ subject: id, data: { stationId, startsAt, endsAt } }) => [
      id,
      { id, stationId, startsAt: new Date(startsAt), endsAt: new Date(endsAt) },
    ]),
  );
  if (bookings.size > 0) await em.upsertMany(StationBookingEntity, [...bookings.values()]);
}
