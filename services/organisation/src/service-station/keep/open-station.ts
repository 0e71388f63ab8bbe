import { Access } from '@microgrid/access/access';
import { record } from '@microgrid/facts/record';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { ServiceStationEntity } from '../service-station.entity.ts';
import { stationChanged } from '../service-station.facts.ts';
import { stationKeepers } from '../service-station.policy.ts';
import { ServiceStation } from '../service-station.type.ts';
import { hoursInWords, inOrder } from '../station-hours.ts';
import { OpenStationInput } from './keep-station.input.ts';
import { requireGrid, requireKeeper, requireTimes } from './station-demands.ts';

@Resolver()
export class OpenStationResolver {
  @Mutation(() => ServiceStation, {
    nullable: true,
    description:
      'Opens a station（新设阵地）, by the head or the street officer above (FORBIDDEN). BAD_USER_INPUT for a grid that is not in force, and for hours that overlap.',
  })
  @Access(stationKeepers)
  openStation(
    @Arg('input', () => OpenStationInput, { description: 'The station.' }) input: OpenStationInput,
    @Ctx() { write, actor }: Context,
  ) {
    return write(input, async (em, id) => {
      requireKeeper(actor, input.gridCode);
      requireTimes(input);
      await requireGrid(em, input.gridCode);
      const { writeId: _, ...content } = input;
      const hours = inOrder(content.hours);
      const openingHours = hoursInWords(hours);
      const station = em.create(ServiceStationEntity, { ...content, id, hours, openingHours, closures: [] });
      record(em, 'station.changed.v1', stationChanged(station));
      return station;
    });
  }
}
