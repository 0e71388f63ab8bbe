import { Access } from '@microgrid/access/access';
import { Invalid, type FieldProblem } from '@microgrid/subgraph/errors';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { expectVersion } from '@microgrid/subgraph/write';
import { ChangeInput } from '@microgrid/subgraph/write-input';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { recomputeAfter } from '../../evaluation/compute/recompute.ts';
import { tellEvaluation } from '../../evaluation/evaluation.facts.ts';
import type { EvaluationEntity } from '../../evaluation/evaluation.entity.ts';
import { evaluationMoves } from '../../evaluation/evaluation.states.ts';
import { Evaluation } from '../../evaluation/evaluation.type.ts';
import { answerOf, lockEvaluation, requireEvaluationMove } from '../../evaluation/lock-evaluation.ts';

@InputType({ description: 'Reviewing（评议）.' })
export class ReviewEvaluationInput extends ChangeInput {
  @Field(() => ID, { description: 'Which（考核）.' })
  @IsUUID()
  evaluationId!: string;

  @Field(() => String, { description: 'What is to be said（评议意见）, 1 to 2,000 characters.' })
  @PlainText(2000)
  review!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Points of judgement（评议分） 0 to 5, where the scheme has such an indicator; without them that drops out.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(5)
  judgement?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why so many（评议理由）, 1 to 1,000 characters; needed with the points.',
  })
  @IsOptional()
  @PlainText(1000)
  reasons?: string | null;
}

@Resolver()
export class ReviewEvaluationResolver {
  @Mutation(() => Evaluation, {
    nullable: true,
    description: `Reviews（评议）, with reasons for a judgement, which is counted at once: the head leaders, the street office workers, departments, and leaders while the post of the head is empty or barred; nobody the own post or that of a superior. BAD_USER_INPUT names points without reasons or indicator. ${moveErrors}`,
  })
  @Access('IN_POST')
  async reviewEvaluation(
    @Arg('input', () => ReviewEvaluationInput, { description: 'The review.' }) input: ReviewEvaluationInput,
    @Ctx() context: Context,
  ) {
    const problems = problemsOf(input);
    if (problems.length > 0) throw new Invalid(problems);
    const { actor } = context;
    const reviewed = await context.write(input, async (em) => {
      const { evaluation, facts } = await lockEvaluation(em, input.evaluationId, actor);
      expectVersion(evaluation, input.expectedVersion);
      requireEvaluationMove(facts, 'REVIEW', actor);
      await requireJudgeable(em, evaluation, input);
      const { review, judgement, reasons: judgementReasons } = input;
      em.assign(evaluation, { review, judgement, judgementReasons, reviewerId: signedIn(actor) });
      evaluation.status = evaluationMoves.REVIEW.to;
      tellEvaluation(em, evaluation);
      await em.flush();
      await recomputeAfter(em, evaluation.id);
      return evaluation;
    });
    return answerOf(reviewed, context);
  }
}

function problemsOf({ judgement, reasons }: ReviewEvaluationInput): FieldProblem[] {
  if (judgement != null && reasons == null) return [{ field: 'reasons', message: 'say why so many points' }];
  if (judgement == null && reasons != null)
    return [{ field: 'judgement', message: 'reasons are given with the points' }];
  return [];
}

async function requireJudgeable(
  em: SqlEntityManager,
  { roundId }: EvaluationEntity,
  { judgement }: ReviewEvaluationInput,
) {
  if (judgement == null) return;
  const found = await em.execute<object[]>(JUDGED, [roundId]);
  if (found.length === 0) {
    throw new Invalid([{ field: 'judgement', message: 'the scheme of this round has no indicator of judgement' }]);
  }
}

const JUDGED = `
select 1 from evaluations.evaluation_round round
join evaluations.scheme_indicator weighed on weighed.scheme_id = round.scheme_id
join evaluations.indicator on indicator.code = weighed.indicator_code and indicator.version = weighed.indicator_version
where round.id = ? and indicator.denominator = 'judgement.points_possible'`;
