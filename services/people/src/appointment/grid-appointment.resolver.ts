import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Batch, rowOfEach, rowsOfEach } from '@microgrid/subgraph/batch';
import { lateral, pages } from '@microgrid/subgraph/page';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { inSubtree } from '@microgrid/subgraph/subtree';
import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Args, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Grid } from '../borrowed/grid.ts';
import { agreedTo } from '../person/agreed-to.ts';
import { Person } from '../person/person.type.ts';
import { appointmentList } from './appointment.list.ts';
import { AppointmentArguments } from './appointment.arguments.ts';
import { AppointmentConnection } from './appointment.measures.ts';
import type { AppointmentRole } from './appointment.terms.ts';
import { figuresOf, mayReadAllWithin } from './appointment.policy.ts';

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
      'The full-time worker of the general or exclusive grid that this grid is or lies in（专职网格员）; null when vacant, and for a total grid.',
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

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who stands in for the leader on leave（代理微网格长）; null otherwise.',
  })
  @Batch()
  async leaderStandIn(@Root() grids: Grid[], @Ctx() { db }: Context) {
    const codes = grids.map(({ code }) => code);
    // Past row-level security: leaves are not for everybody to see, who answers for a micro-grid meanwhile is.
    const standIns = sql<{ gridCode: string; standInId: string }>`people.leader_stand_ins(${codes}, ${shanghaiDate()})`;
    const rows = await db
      .selectFrom(standIns.as<'leave'>(sql.ref('leave')))
      .innerJoin('person', 'person.id', 'leave.standInId')
      .selectAll('person')
      .select(agreedTo(db))
      .select('leave.gridCode')
      .execute();
    return rowOfEach(grids, 'code', { rows, key: 'gridCode' });
  }

  @FieldResolver(() => [Person], {
    nullable: true,
    description:
      'The two committees’ members linked to the general grid that this grid is or lies in（联系两委）; null for a total grid.',
  })
  @Batch()
  async contacts(@Root() grids: Grid[], @Ctx() context: Context) {
    const length = codeLengths.GRID_WORKER;
    const posts = grids.map(({ code }) => ({ code: code.slice(0, length) }));
    const rows = await holdersOf(posts, 'COMMITTEE_CONTACT', context);
    const found = rowsOfEach(posts, 'code', { rows, key: 'gridCode' });
    return posts.map(({ code }, index) => (code.length < length ? null : (found[index] ?? [])));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Number of micro-grids in it and below it that have a leader in post（在岗微网格长数）.',
  })
  @Batch()
  async leaderCount(@Root() grids: Grid[], @Ctx() { db }: Context) {
    const leaders = db
      .selectFrom('appointment')
      .select(sql<number>`count(*)::int`.as('count'))
      .where(inSubtree(sql.ref<string>('parent.parentKey')))
      .where('role', '=', 'MICRO_GRID_LEADER')
      .where('status', '=', 'ACTIVE');
    const codes = grids.map(({ code }) => code);
    return rowOfEach(grids, 'code', { rows: await lateral(db, codes, leaders), key: 'parentKey' }).map(
      (row) => row?.count ?? 0,
    );
  }

  @FieldResolver(() => AppointmentConnection, {
    nullable: true,
    description:
      'The appointments to exactly this grid（任职）. Those that are not ACTIVE are shown to the person, and to the head and street officer above.',
  })
  @Batch()
  appointments(
    @Root() grids: Grid[],
    @Args(() => AppointmentArguments) { where, order, ...paging }: AppointmentArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const codes = grids.map(({ code }) => code);
    const figures = figuresOf(where, (code) => mayReadAllWithin(context.actor, code));
    const request = { page: paging, order, filter: where, figures, info };
    return pages(
      context.db,
      { keys: codes, list: (code) => appointmentList(context, where).where('gridCode', '=', code) },
      request,
    );
  }
}

/** How many digits the code of the grid has that each role serves. */
const codeLengths = { TOTAL_GRID_HEAD: 12, GRID_WORKER: 15, MICRO_GRID_LEADER: 18 } as const;

/** Who actively holds `role` on the grid of its level that each of `grids` is or lies in; null where nobody does. */
async function holders(grids: Grid[], role: keyof typeof codeLengths, context: Context) {
  const posts = grids.map(({ code }) => ({ code: code.slice(0, codeLengths[role]) }));
  return rowOfEach(posts, 'code', { rows: await holdersOf(posts, role, context), key: 'gridCode' });
}

/** Those who actively hold `role` on one of `posts`, by grid. */
function holdersOf(posts: readonly { code: string }[], role: AppointmentRole, { db }: Context) {
  const codes = posts.map(({ code }) => code);
  return db
    .selectFrom('appointment')
    .innerJoin('person', 'person.id', 'appointment.personId')
    .selectAll('person')
    .select(agreedTo(db))
    .select('appointment.gridCode')
    .where('appointment.gridCode', '=', equalsAny(codes))
    .where('appointment.role', '=', role)
    .where('appointment.status', '=', 'ACTIVE')
    .orderBy('appointment.startsOn')
    .orderBy('appointment.id')
    .execute();
}
