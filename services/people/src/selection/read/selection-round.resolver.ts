import { Access } from '@microgrid/access/access';
import { Batch, rowOfEach } from '@microgrid/subgraph/batch';
import { connectionOf } from '@microgrid/subgraph/connection';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { page } from '@microgrid/subgraph/page';
import { possibleIds } from '@microgrid/subgraph/ids';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { appointmentsOf } from '../../appointment/appointment.resolver.ts';
import { Appointment } from '../../appointment/appointment.type.ts';
import { Grid } from '../../borrowed/grid.ts';
import type { Context } from '../../context.ts';
import { SelectionRound } from '../selection-round.type.ts';
import { SelectionAction } from '../selection.terms.ts';
import { openActions } from './open-actions.ts';
import { SelectionRoundArguments } from './selection.arguments.ts';
import { roundList, roundsOf } from './selection.list.ts';

const SelectionRoundConnection = connectionOf({
  name: 'SelectionRound',
  what: 'selections（竞选）',
  node: () => SelectionRound,
});

@Resolver(() => SelectionRound)
export class SelectionRoundResolver {
  @Query(() => SelectionRound, {
    nullable: true,
    description: 'The selection with this id（竞选）; null when there is none.',
  })
  @Access('PUBLIC')
  async selectionRound(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: Context) {
    const [round] = await roundsOf([{ id }], context);
    return round;
  }

  @Query(() => SelectionRoundConnection, { nullable: true, description: 'Selections（竞选列表）.' })
  @Access('PUBLIC')
  selectionRounds(
    @Args(() => SelectionRoundArguments) { where, order, ...paging }: SelectionRoundArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const isNarrow = where?.within != null;
    return page(roundList(context, where), { page: paging, order, filter: where, isNarrow, info });
  }

  @FieldResolver(() => Grid, { nullable: true, description: 'The micro-grid（微网格）.' })
  grid(@Root() { gridCode }: SelectionRound): Grid {
    return { code: gridCode };
  }

  @FieldResolver(() => Appointment, {
    nullable: true,
    description: 'The appointment that it led to（聘任结果）; null before CONFIRMED.',
  })
  @Batch()
  appointment(@Root() rounds: SelectionRound[], @Ctx() context: Context) {
    return appointmentsOf(
      rounds.map(({ appointmentId }) => ({ id: appointmentId ?? '' })),
      context,
    );
  }

  @FieldResolver(() => [SelectionAction], {
    description:
      'What the caller can do with it now（可用操作）: its state, its days and the caller’s part in it all allow it.',
  })
  @Batch()
  async availableActions(@Root() rounds: SelectionRound[], @Ctx() { db, actor }: Context) {
    if (actor.subject === null) return rounds.map(() => []);
    const own = await db
      .selectFrom('candidacy')
      .select(['roundId', 'status'])
      .where('roundId', '=', equalsAny(rounds.map(({ id }) => id)))
      .where('personId', '=', equalsAny(possibleIds([actor.subject])))
      .execute();
    const today = shanghaiDate();
    return rowOfEach(rounds, 'id', { rows: own, key: 'roundId' }).map((candidacy, index) => {
      const round = rounds[index];
      return round === undefined ? [] : openActions(actor, round, { own: candidacy?.status ?? null, today });
    });
  }
}
