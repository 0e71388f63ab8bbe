import { lockInTransaction } from '@microgrid/database/advisory-lock';
import { Conflict } from '@microgrid/subgraph/errors';
import type { SqlEntityManager } from '@mikro-orm/postgresql';

interface Booking {
  readonly stationId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/**
 * Of two who plan for one station at once the second waits here, and then sees what the first has taken. Past row-level
 * security: that a station is taken is what whoever wants it must be told, and by whom is not said.
 * @throws Conflict naming the station when a training or an activity takes it at that time.
 */
export async function requireFreeStation(
  em: SqlEntityManager,
  { stationId, startsAt, endsAt }: Booking,
): Promise<void> {
  await lockInTransaction(em, `trainings at ${stationId}`);
  const [{ taken }] = await em.execute<[{ taken: boolean }]>(`select people.is_station_taken(?, ?, ?) as taken`, [
    stationId,
    startsAt.toISOString(),
    endsAt.toISOString(),
  ]);
  if (taken) throw new Conflict(`station ${stationId} is taken at that time`, stationId);
}
