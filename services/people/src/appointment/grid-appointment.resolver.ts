import { any } from '@microgrid/subgraph/any';
import { Batch, each } from '@microgrid/subgraph/batch';
import { pages } from '@microgrid/subgraph/page';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Grid } from '../grid.ts';
import { Person } from '../person/person.type.ts';
import { appointmentList } from './appointment-list.ts';
import { AppointmentArguments, appointmentOrders } from './appointment.arguments.ts';
import { AppointmentConnection } from './appointment.type.ts';

/** Who serves a grid. */
@Resolver(() => Grid)
export class GridAppointmentResolver {
  @FieldResolver(() => Person, {
    nullable: true,
    description: 'The leader of this micro-grid（微网格长）; null when vacant, or not a micro-grid.',
  })
  @Batch()
  leader(@Root() grids: Grid[], @Ctx() context: Context) {
    return holders(grids, 'MICRO_GRID_LEADER', context);
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description:
      'The full-time worker of the general grid that this grid is or lies in（专职网格员）; null when vacant, and for a total grid.',
  })
  @Batch()
  worker(@Root() grids: Grid[], @Ctx() context: Context) {
    return holders(grids, 'GRID_WORKER', context);
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'The head of the total grid that this grid is or lies in（总网格长）; null when vacant.',
  })
  @Batch()
  head(@Root() grids: Grid[], @Ctx() context: Context) {
    return holders(grids, 'TOTAL_GRID_HEAD', context);
  }

  @FieldResolver(() => AppointmentConnection, {
    description:
      'The appointments to exactly this grid（任职）. Those that are not ACTIVE are shown to the person, and to the head and street officer above.',
  })
  @Batch()
  appointments(
    @Root() grids: Grid[],
    @Args(() => AppointmentArguments) { where, orderBy, ...paging }: AppointmentArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const codes = grids.map(({ code }) => code);
    const request = { page: paging, order: appointmentOrders[orderBy], filter: where, info };
    return pages(context.db, codes, (code) => appointmentList(context, where).where('gridCode', '=', code), request);
  }
}

/** How many digits the code of the grid has that each role serves. */
const codeLengths = { TOTAL_GRID_HEAD: 12, GRID_WORKER: 15, MICRO_GRID_LEADER: 18 } as const;

/** Who actively holds `role` on the grid of its level that each of `grids` is or lies in; null where nobody does. */
async function holders(grids: Grid[], role: keyof typeof codeLengths, { db }: Context) {
  const posts = grids.map(({ code }) => ({ code: code.slice(0, codeLengths[role]) }));
  const codes = posts.map(({ code }) => code);
  const rows = await db
    .selectFrom('appointment')
    .innerJoin('person', 'person.id', 'appointment.personId')
    .selectAll('person')
    .select('appointment.gridCode')
    .where('appointment.gridCode', '=', any(codes))
    .where('appointment.role', '=', role)
    .where('appointment.status', '=', 'ACTIVE')
    .execute();
  return each(posts, 'code', rows, 'gridCode');
}
