import { Access } from '@microgrid/access/access';
import { Batch, rowsOfEach } from '@microgrid/subgraph/batch';
import { connectionOf } from '@microgrid/subgraph/connection';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { page } from '@microgrid/subgraph/page';
import { openMoves } from '@microgrid/subgraph/state-table';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { Person } from '../borrowed/person.ts';
import type { Context } from '../context.ts';
import { evaluationsOf } from '../evaluation/evaluation.list.ts';
import { Evaluation } from '../evaluation/evaluation.type.ts';
import { AppealArguments } from './appeal.arguments.ts';
import { appealList, appealsOf } from './appeal.list.ts';
import { appealParts, mayReadPoints } from './appeal.policy.ts';
import { appealMoves, offeredAppealMoves } from './appeal.states.ts';
import { AppealAction } from './appeal.terms.ts';
import { Appeal, AppealPoint } from './appeal.type.ts';

const AppealConnection = connectionOf({ name: 'Appeal', what: 'appeals（申诉）', node: () => Appeal });

@Resolver(() => Appeal)
export class AppealResolver {
  @Query(() => Appeal, {
    nullable: true,
    description: 'The appeal with this id（申诉）; null when there is none that the caller may see.',
  })
  @Access('SIGNED_IN')
  async appeal(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: Context) {
    const [appeal] = await appealsOf([{ id }], context);
    return appeal;
  }

  @Query(() => AppealConnection, {
    nullable: true,
    description: "Appeals（申诉列表）: the caller's own and those to decide; to the street office, where each stands.",
  })
  @Access('SIGNED_IN')
  appeals(
    @Args(() => AppealArguments) { where, order, ...paging }: AppealArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return page(appealList(context, where), { page: paging, order, filter: where, info });
  }

  @FieldResolver(() => Evaluation, {
    nullable: true,
    description: 'The evaluation（考核）; null to the street office where it may not read it.',
  })
  @Batch()
  evaluation(@Root() appeals: Appeal[], @Ctx() context: Context) {
    return evaluationsOf(
      appeals.map(({ evaluationId }) => ({ id: evaluationId })),
      context,
    );
  }

  @FieldResolver(() => [AppealPoint], {
    description: 'What is contested（申诉要点）; to the street office nothing.',
  })
  @Batch()
  async points(@Root() appeals: Appeal[], @Ctx() { db, actor }: Context) {
    const ids = appeals.filter((appeal) => mayReadPoints(actor, appeal)).map(({ id }) => id);
    const rows = await db
      .selectFrom('appeal_point')
      .innerJoin('appeal', 'appeal.id', 'appeal_point.appealId')
      .innerJoin('evaluation', 'evaluation.id', 'appeal.evaluationId')
      .innerJoin('evaluation_round', 'evaluation_round.id', 'evaluation.roundId')
      .innerJoin('scheme_indicator', (join) =>
        join
          .onRef('scheme_indicator.schemeId', '=', 'evaluation_round.schemeId')
          .onRef('scheme_indicator.indicatorCode', '=', 'appeal_point.indicatorCode'),
      )
      .select(['appealId', 'appeal_point.position', 'appeal_point.indicatorCode', 'indicatorVersion', 'text'])
      .where('appealId', '=', equalsAny(ids))
      .orderBy('appeal_point.position')
      .execute();
    return rowsOfEach(appeals, 'id', { rows, key: 'appealId' });
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who decided（复核人）; not told to the street office.' })
  decidedBy(@Root() appeal: Appeal, @Ctx() { actor }: Context): Person | null {
    const { decidedById } = appeal;
    return decidedById == null || !mayReadPoints(actor, appeal) ? null : { id: decidedById };
  }

  @FieldResolver(() => String, { nullable: true, description: 'Why（理由）; not told to the street office.' })
  reason(@Root() appeal: Appeal, @Ctx() { actor }: Context) {
    return mayReadPoints(actor, appeal) ? appeal.reason : null;
  }

  @FieldResolver(() => [AppealAction], { description: 'What can be done with it now（可用操作）.' })
  availableActions(@Root() appeal: Appeal, @Ctx() { actor }: Context): AppealAction[] {
    return openMoves(appealMoves, offeredAppealMoves, { status: appeal.status, parts: appealParts(actor, appeal) });
  }
}
