import { Access } from '@microgrid/access/access';
import { Batch } from '@microgrid/subgraph/batch';
import { page } from '@microgrid/subgraph/page';
import { openMoves } from '@microgrid/subgraph/state-table';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Float, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { Appointment } from '../borrowed/appointment.ts';
import { Department } from '../borrowed/department.ts';
import { Grid } from '../borrowed/grid.ts';
import { Person } from '../borrowed/person.ts';
import type { Context } from '../context.ts';
import { roundsOf } from '../round/round.list.ts';
import { EvaluationRound } from '../round/round.type.ts';
import { Grade } from '../scheme/scheme.terms.ts';
import { EvaluationArguments } from './evaluation.arguments.ts';
import { evaluationList, evaluationsOf } from './evaluation.list.ts';
import { EvaluationConnection } from './evaluation.measures.ts';
import { evaluationParts, mayCountEvaluations } from './evaluation.policy.ts';
import { computedStatuses, evaluationMoves, offeredEvaluationMoves } from './evaluation.states.ts';
import { EvaluationAction, NotRatedReason, type EvaluationStatus } from './evaluation.terms.ts';
import { Evaluation } from './evaluation.type.ts';
import { takenNow } from './over-actions.ts';

@Resolver(() => Evaluation)
export class EvaluationResolver {
  @Query(() => Evaluation, {
    nullable: true,
    description: 'The evaluation with this id（考核）; null when there is none that the caller may see.',
  })
  @Access('SIGNED_IN')
  async evaluation(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: Context) {
    const [evaluation] = await evaluationsOf([{ id }], context);
    return evaluation;
  }

  @Query(() => EvaluationConnection, {
    nullable: true,
    description: "Evaluations（考核列表）: the caller's own, and those to review, to decide on or to hear.",
  })
  @Access('SIGNED_IN')
  evaluations(
    @Args(() => EvaluationArguments) { where, order, ...paging }: EvaluationArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const figures = () => mayCountEvaluations(context.actor, where ?? {});
    const isNarrow = where?.within != null || where?.roundId != null || where?.isMine === true;
    return page(evaluationList(context, where), { page: paging, order, filter: where, isNarrow, figures, info });
  }

  @FieldResolver(() => EvaluationRound, { description: 'The round（轮次）.' })
  @Batch()
  round(@Root() evaluations: Evaluation[], @Ctx() context: Context) {
    return roundsOf(
      evaluations.map(({ roundId }) => ({ id: roundId })),
      context,
    );
  }

  @FieldResolver(() => Appointment, { nullable: true, description: 'The post（任职）; null for a department.' })
  appointment(@Root() { appointmentId }: Evaluation) {
    return appointmentId == null ? null : { id: appointmentId };
  }

  @FieldResolver(() => Department, { nullable: true, description: 'The department（部门）; null for a post.' })
  department(@Root() { departmentId }: Evaluation): Department | null {
    return departmentId == null ? null : { id: departmentId };
  }

  @FieldResolver(() => Grid, { nullable: true, description: 'The grid of the post（网格）; null for a department.' })
  grid(@Root() { departmentId, gridCode }: Evaluation): Grid | null {
    return departmentId == null ? { code: gridCode } : null;
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who reviews（评议人）, never the evaluated nor somebody below; null until then.',
  })
  reviewer(@Root() { reviewerId }: Evaluation): Person | null {
    return reviewerId == null ? null : { id: reviewerId };
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'Result（得分） 0 to 100; null before COMPUTED, and when it cannot be rated.',
  })
  score(@Root() { status, score }: Evaluation) {
    return isComputed(status) ? score : null;
  }

  @FieldResolver(() => Grade, { nullable: true, description: 'Grade（等次）; null like the result.' })
  grade(@Root() { status, grade }: Evaluation) {
    return isComputed(status) ? grade : null;
  }

  @FieldResolver(() => NotRatedReason, {
    nullable: true,
    description: 'Why it cannot be rated（不予评定原因）; null otherwise.',
  })
  notRated(@Root() { status, notRated }: Evaluation) {
    return isComputed(status) ? notRated : null;
  }

  @FieldResolver(() => [EvaluationAction], { description: 'What can be done with it now（可用操作）.' })
  @Batch()
  availableActions(@Root() evaluations: Evaluation[], @Ctx() context: Context): Promise<EvaluationAction[][]> {
    const offered = evaluations.map((evaluation) => {
      const parts = evaluationParts(context.actor, evaluation);
      return openMoves(evaluationMoves, offeredEvaluationMoves, { status: evaluation.status, parts });
    });
    return takenNow(evaluations, offered, context);
  }
}

/** The second wall of "no result before it is computed": until then the row has none. */
function isComputed(status: EvaluationStatus): boolean {
  return computedStatuses.some((computed) => computed === status);
}
