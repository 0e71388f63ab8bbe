import { Access } from '@microgrid/access/access';
import { holds, Role } from '@microgrid/access/actor';
import { Batch } from '@microgrid/subgraph/batch';
import { connectionOf } from '@microgrid/subgraph/connection';
import { page } from '@microgrid/subgraph/page';
import { openMoves } from '@microgrid/subgraph/state-table';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Scheme } from '../scheme/scheme.type.ts';
import { schemesOf } from '../scheme/scheme.resolver.ts';
import { EvaluationRoundArguments, lastRoundFirst } from './round.arguments.ts';
import { hindranceOf } from './round.hindrances.ts';
import { roundList, roundsOf } from './round.list.ts';
import { momentIn, standingsOf } from './round-standings.ts';
import { roundMoves, offeredRoundMoves } from './round.states.ts';
import { EvaluationRoundAction } from './round.terms.ts';
import { EvaluationPeriod, EvaluationRound } from './round.type.ts';

const EvaluationRoundConnection = connectionOf({
  name: 'EvaluationRound',
  what: 'rounds（考核轮次）',
  node: () => EvaluationRound,
});

@Resolver(() => EvaluationRound)
export class EvaluationRoundResolver {
  @Query(() => EvaluationRound, {
    nullable: true,
    description: 'The round with this id（考核轮次）; null when there is none.',
  })
  @Access('PUBLIC')
  async evaluationRound(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: Context) {
    const [round] = await roundsOf([{ id }], context);
    return round;
  }

  @Query(() => EvaluationRoundConnection, { nullable: true, description: 'Rounds（考核轮次列表）, last first.' })
  @Access('PUBLIC')
  evaluationRounds(
    @Args(() => EvaluationRoundArguments) { where, ...paging }: EvaluationRoundArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return page(roundList(context, where), { page: paging, order: lastRoundFirst, filter: where, info });
  }

  @FieldResolver(() => Scheme, { description: 'The scheme（考核方案）.' })
  @Batch()
  scheme(@Root() rounds: EvaluationRound[], @Ctx() context: Context) {
    return schemesOf(
      rounds.map(({ schemeId }) => ({ id: schemeId })),
      context,
    );
  }

  @FieldResolver(() => EvaluationPeriod, { description: 'The period（周期）.' })
  period(@Root() { period, periodFrom: from, periodTo: to }: EvaluationRound): EvaluationPeriod {
    return { period, from, to };
  }

  @FieldResolver(() => [EvaluationRoundAction], { description: 'What can be done with it now（可用操作）.' })
  @Batch()
  async availableActions(
    @Root() rounds: EvaluationRound[],
    @Ctx() { actor, db }: Context,
  ): Promise<EvaluationRoundAction[][]> {
    if (!holds(actor, [Role.STREET_OFFICER])) return rounds.map(() => []);
    const [at, standings] = await Promise.all([momentIn(db), standingsOf(db, rounds)]);
    return standings.map((standing) =>
      openMoves(roundMoves, offeredRoundMoves, { status: standing.status, parts: ['STREET'] }).filter(
        (action) => hindranceOf(action, standing, at) === undefined,
      ),
    );
  }
}
