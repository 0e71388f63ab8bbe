import { Access } from '@microgrid/access/access';
import { Batch, rowOfEach } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { page } from '@microgrid/subgraph/page';
import { openMoves } from '@microgrid/subgraph/state-table';
import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { Grid } from '../borrowed/grid.ts';
import type { Context } from '../context.ts';
import { persons } from '../person/person.resolver.ts';
import { Person } from '../person/person.type.ts';
import { ReserveEntryArguments } from './reserve-entry.arguments.ts';
import { entriesOf, entryList } from './reserve-entry.list.ts';
import { ReserveEntryConnection } from './reserve-entry.measures.ts';
import { mayReadFiguresWithin, reserveParts } from './reserve-entry.policy.ts';
import { offeredReserveMoves, reserveMoves, type ReservePart } from './reserve-entry.states.ts';
import { ReserveAction, type ReserveStatus } from './reserve-entry.terms.ts';
import { ReserveEntry } from './reserve-entry.type.ts';

@Resolver(() => ReserveEntry)
export class ReserveEntryResolver {
  @Query(() => ReserveEntry, {
    nullable: true,
    description: 'The entry of the reserve with this id（储备人选）; null when there is none that the caller may see.',
  })
  @Access('SIGNED_IN')
  async reserveEntry(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: Context) {
    const [entry] = await entriesOf([{ id }], context);
    return entry;
  }

  @Query(() => ReserveEntryConnection, { nullable: true, description: 'The reserve（力量储备）.' })
  @Access('SIGNED_IN')
  reserveEntries(
    @Args(() => ReserveEntryArguments) { where, order, ...paging }: ReserveEntryArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const figures = () => mayReadFiguresWithin(context.actor, where?.within);
    const isNarrow = where?.within != null;
    return page(entryList(context, where), { page: paging, order, filter: where, figures, isNarrow, info });
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who（人员）; null once erased.' })
  @Batch()
  person(@Root() entries: ReserveEntry[], @Ctx() context: Context) {
    return persons(
      entries.map(({ personId }) => ({ id: personId ?? '' })),
      context,
    );
  }

  @FieldResolver(() => Grid, {
    nullable: true,
    description: 'The grid that the person would serve in（意向网格）.',
  })
  wantsGrid(@Root() { gridCode }: ReserveEntry): Grid {
    return { code: gridCode };
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who helps（带教人）.' })
  @Batch()
  mentor(@Root() entries: ReserveEntry[], @Ctx() context: Context) {
    return persons(
      entries.map(({ mentorId }) => ({ id: mentorId ?? '' })),
      context,
    );
  }

  @FieldResolver(() => [ReserveAction], {
    description:
      'What the caller can do with it now（可用操作）: its status and the caller’s part in it both allow it.',
  })
  availableActions(@Root() entry: ReserveEntry, @Ctx() { actor }: Context): ReserveAction[] {
    const parts = reserveParts(actor, entry);
    return openMoves<ReserveAction, ReserveStatus, ReservePart>(reserveMoves, offeredReserveMoves, {
      status: entry.status,
      parts,
    });
  }
}

@Resolver(() => Person)
export class PersonReserveEntryResolver {
  @FieldResolver(() => ReserveEntry, {
    nullable: true,
    description:
      'The person’s entry of the reserve（储备人选）, the open or last one; null where there is none that the caller may see.',
  })
  @Batch()
  async reserveEntry(@Root() people: Person[], @Ctx() context: Context) {
    const rows = await entryList(context)
      .where('personId', '=', equalsAny(people.map(({ id }) => id)))
      .distinctOn('personId')
      .orderBy('personId')
      .orderBy(sql`status <> 'LEFT'`, 'desc')
      .orderBy('enteredAt', 'desc')
      .orderBy('id', 'desc')
      .execute();
    return rowOfEach(people, 'id', { rows, key: 'personId' });
  }
}
