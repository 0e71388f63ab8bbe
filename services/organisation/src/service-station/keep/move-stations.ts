import { record } from '@microgrid/facts/record';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { ServiceStationEntity } from '../service-station.entity.ts';
import { stationChanged } from '../service-station.facts.ts';

/**
 * Stations in use stand from now on in the one grid that followed theirs, and are told of; where several followed, or
 * none, they stay until somebody says where they stand.
 * @param closed grids that were closed.
 */
export async function moveStations(em: SqlEntityManager, closed: readonly string[], since: string): Promise<void> {
  const moved = await em.execute<{ id: string }[]>(
    `update organisation.service_station station set grid_code = followed.successor, version = station.version + 1
      from (
        select code, min(successor.successor) as successor
        from json_array_elements_text(?::json) as gone(code)
          join lateral (select grid.code as successor from organisation.grid where predecessors @> array[gone.code]) successor on true
        group by code having count(*) = 1
      ) followed
      where station.grid_code = followed.code and (station.closed_on is null or station.closed_on >= ?::date)
      returning station.id`,
    [JSON.stringify(closed), since],
  );
  const stations = await em.find(ServiceStationEntity, { id: { $in: moved.map(({ id }) => id) } }, { refresh: true });
  for (const station of stations) record(em, 'station.changed.v1', stationChanged(station));
}
