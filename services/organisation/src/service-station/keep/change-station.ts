import { Access } from '@microgrid/access/access';
import { record } from '@microgrid/facts/record';
import { isWithin } from '@microgrid/grid-code';
import { changesIn } from '@microgrid/subgraph/changes';
import { Invalid, NotFound } from '@microgrid/subgraph/errors';
import { expectVersion } from '@microgrid/subgraph/write';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { ServiceStationEntity } from '../service-station.entity.ts';
import { stationChanged, stationClosedDays } from '../service-station.facts.ts';
import { stationKeepers } from '../service-station.policy.ts';
import { ServiceStation } from '../service-station.type.ts';
import { earliestFirst, hoursInWords, inOrder } from '../station-hours.ts';
import { ChangeStationInput } from './keep-station.input.ts';
import { requireGrid, requireKeeper, requireTimes } from './station-demands.ts';

@Resolver()
export class ChangeStationResolver {
  @Mutation(() => ServiceStation, {
    nullable: true,
    description:
      'Changes or closes a station（变更阵地）, by the head or the street officer above (FORBIDDEN). BAD_USER_INPUT for hours that overlap, for days that are past, and for a grid of another community or not in force; NOT_FOUND when there is none; CONFLICT from another version.',
  })
  @Access(stationKeepers)
  changeStation(
    @Arg('input', () => ChangeStationInput, { description: 'Which, and what changes.' }) input: ChangeStationInput,
    @Ctx() { write, actor }: Context,
  ) {
    return write(input, async (em) => {
      const { writeId: _, stationId, expectedVersion, ...content } = input;
      const { closures, ...changes } = changesIn(content, [
        'name',
        'gridCode',
        'address',
        'capacity',
        'accessible',
        'hours',
      ]);
      const station = await em.findOne(ServiceStationEntity, stationId);
      if (station === null) throw new NotFound('there is no such station');
      requireKeeper(actor, station.gridCode);
      expectVersion(station, expectedVersion);
      requireTimes({ ...changes, closures: closures ?? [] });
      if (changes.gridCode !== undefined) await requireMove(em, station, changes.gridCode);
      Object.assign(station, changes);
      if (changes.hours !== undefined) {
        station.hours = inOrder(changes.hours);
        station.openingHours = hoursInWords(station.hours);
      }
      if (Object.keys(changes).length > 0) record(em, 'station.changed.v1', stationChanged(station));
      if (closures !== undefined) {
        station.closures = earliestFirst(closures ?? []);
        record(em, 'station.closed_days.v1', stationClosedDays(station));
      }
      return station;
    });
  }
}

/** @throws Invalid for a grid that it cannot stand in: who may keep it is said by its community. */
async function requireMove(em: SqlEntityManager, station: ServiceStationEntity, gridCode: string): Promise<void> {
  const community = station.gridCode.slice(0, COMMUNITY_DIGITS);
  if (!isWithin(gridCode, community)) {
    throw new Invalid([{ field: 'gridCode', message: `must lie in ${community}, where the station is` }]);
  }
  await requireGrid(em, gridCode);
}

const COMMUNITY_DIGITS = 12;
