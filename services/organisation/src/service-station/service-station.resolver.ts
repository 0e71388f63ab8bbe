import { Access } from '@microgrid/access/access';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Batch, rowsOfEach, rowOfEachId } from '@microgrid/subgraph/batch';
import { possibleIds } from '@microgrid/subgraph/ids';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { gridsOf } from '../grid/grid.list.ts';
import { Grid } from '../grid/grid.type.ts';
import { ServiceStation } from './service-station.type.ts';

@Resolver(() => ServiceStation)
export class ServiceStationResolver {
  @Query(() => ServiceStation, {
    nullable: true,
    description: 'The station with this id（服务阵地）; null when there is none.',
  })
  @Access('PUBLIC')
  async serviceStation(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: Context) {
    const [station] = await serviceStations([{ id }], context);
    return station;
  }

  @FieldResolver(() => Grid, { description: 'The grid that it stands in（所在网格）.' })
  @Batch()
  grid(@Root() stations: ServiceStation[], @Ctx() context: Context) {
    return gridsOf(
      stations.map(({ gridCode }) => ({ code: gridCode })),
      context,
    );
  }
}

@Resolver(() => Grid)
export class GridStationResolver {
  @FieldResolver(() => [ServiceStation], { description: 'The stations in exactly this grid（服务阵地）, by name.' })
  @Batch()
  async serviceStations(@Root() grids: Grid[], @Ctx() { db }: Context) {
    const codes = grids.map(({ code }) => code);
    const rows = await db
      .selectFrom('service_station')
      .selectAll()
      .where('gridCode', '=', equalsAny(codes))
      .orderBy('name')
      .execute();
    return rowsOfEach(grids, 'code', { rows, key: 'gridCode' });
  }
}

/** The stations of references, in their order; null where there is none. */
export async function serviceStations(references: { id: string }[], { db }: Context) {
  const ids = possibleIds(references.map(({ id }) => id));
  const rows = await db.selectFrom('service_station').selectAll().where('id', '=', equalsAny(ids)).execute();
  return rowOfEachId(references, rows);
}
