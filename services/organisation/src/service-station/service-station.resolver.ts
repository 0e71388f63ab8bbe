import { Access } from '@microgrid/access/access';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Batch, rowsOfEach } from '@microgrid/subgraph/batch';
import { page } from '@microgrid/subgraph/page';
import { DateTime } from '@microgrid/subgraph/scalars';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { gridsOf } from '../grid/grid.list.ts';
import { Grid } from '../grid/grid.type.ts';
import { ServiceStationArguments } from './service-station.arguments.ts';
import { serviceStationList, serviceStationsOf } from './service-station.list.ts';
import { ServiceStationConnection } from './service-station.measures.ts';
import { ServiceStation } from './service-station.type.ts';
import { closuresToCome, isOpenAt } from './station-hours.ts';
import { StationClosure } from './station-hours.type.ts';

@Resolver(() => ServiceStation)
export class ServiceStationResolver {
  @Query(() => ServiceStation, {
    nullable: true,
    description: 'The station with this id（服务阵地）, one out of use too; null when there is none.',
  })
  @Access('PUBLIC')
  async serviceStation(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: Context) {
    const [station] = await serviceStationsOf([{ id }], context);
    return station;
  }

  @Query(() => ServiceStationConnection, {
    nullable: true,
    description: 'Stations（服务阵地列表） in use of the whole network.',
  })
  @Access('PUBLIC')
  serviceStations(
    @Args(() => ServiceStationArguments) { where, order, ...paging }: ServiceStationArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const isNarrow = where?.within != null;
    return page(serviceStationList(context, where), { page: paging, order, filter: where, isNarrow, info });
  }

  @FieldResolver(() => Grid, { description: 'The grid that it stands in（所在网格）.' })
  @Batch()
  grid(@Root() stations: ServiceStation[], @Ctx() context: Context) {
    return gridsOf(
      stations.map(({ gridCode }) => ({ code: gridCode })),
      context,
    );
  }

  @FieldResolver(() => [StationClosure], {
    description: 'Days to come on which it stays closed（闭馆日）, earliest first.',
  })
  closures(@Root() { closures }: ServiceStation) {
    return closuresToCome(closures, shanghaiDate());
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether it is open（是否开放）; false too while its hours are known in words alone.',
  })
  isOpen(
    @Root() { hours, closures, closedOn = null }: ServiceStation,
    @Arg('at', () => DateTime, { nullable: true, description: 'When; now by default.' }) at: Date | null | undefined,
  ) {
    return isOpenAt({ hours, closures, closedOn }, at ?? new Date());
  }
}

@Resolver(() => Grid)
export class GridStationResolver {
  @FieldResolver(() => [ServiceStation], {
    description: 'The stations in use in exactly this grid（服务阵地）, by name.',
  })
  @Batch()
  async serviceStations(@Root() grids: Grid[], @Ctx() context: Context) {
    const codes = grids.map(({ code }) => code);
    const rows = await serviceStationList(context).where('gridCode', '=', equalsAny(codes)).orderBy('name').execute();
    return rowsOfEach(grids, 'code', { rows, key: 'gridCode' });
  }
}
