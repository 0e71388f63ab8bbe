import { Access } from '@microgrid/access/access';
import { momentOf } from '@microgrid/database/moment';
import { keepAnswer } from '@microgrid/database/write-once';
import { Conflict, Forbidden, NotFound } from '@microgrid/subgraph/errors';
import { storedId } from '@microgrid/subgraph/ids';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { requireMove } from '@microgrid/subgraph/state-table';
import { expectVersion } from '@microgrid/subgraph/write';
import { ChangeInput } from '@microgrid/subgraph/write-input';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { IsUUID } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { DepartmentHandlerEntity } from '../../department-handler/department-handler.entity.ts';
import { EvaluationRoundEntity } from '../../round/round.entity.ts';
import { EvaluationEntity } from '../evaluation.entity.ts';
import { evaluationsOf } from '../evaluation.list.ts';
import { isEvaluated, mayReadEvaluation } from '../evaluation.policy.ts';
import { evaluationMoves, offeredEvaluationMoves } from '../evaluation.states.ts';
import { Evaluation } from '../evaluation.type.ts';

@InputType({ description: 'Writing the self-review（自评）.' })
export class SubmitSelfReviewInput extends ChangeInput {
  @Field(() => ID, { description: 'Which（考核）.' })
  @IsUUID()
  evaluationId!: string;

  @Field(() => String, { description: 'What is to be said（自评）, 1 to 3,000 characters.' })
  @PlainText(3000)
  selfReview!: string;
}

@Resolver(() => Evaluation)
export class SubmitSelfReviewResolver {
  @Mutation(() => Evaluation, {
    nullable: true,
    description:
      'Writes the self-review（自评）, by the evaluated, or by a handler of the department; again until the day on which it is taken no more. NOT_FOUND when there is none that the caller may see; CONFLICT from another version or state, and after that day; FORBIDDEN to others.',
  })
  @Access('SIGNED_IN')
  async submitSelfReview(
    @Arg('input', () => SubmitSelfReviewInput, { description: 'The self-review.' }) input: SubmitSelfReviewInput,
    @Ctx() context: Context,
  ) {
    const { selfReview } = input;
    const written = await context.write(input, async (em) => {
      const evaluation = await lockOwn(em, input.evaluationId, context);
      expectVersion(evaluation, input.expectedVersion);
      const { id: subject, status, roundId } = evaluation;
      requireMove(evaluationMoves, 'SELF_REVIEW', { status, subject, offered: offeredEvaluationMoves });
      const { selfReviewUntil } = await em.findOneOrFail(EvaluationRoundEntity, roundId);
      if (selfReviewUntil != null && shanghaiDate(await momentOf(em)) > selfReviewUntil) {
        throw new Conflict(`self-reviews were taken until ${selfReviewUntil}`, subject);
      }
      em.assign(evaluation, { selfReview });
      await em.flush();
      keepAnswer(em, { version: evaluation.version, selfReview });
      return evaluation;
    });
    const [found] = await evaluationsOf([{ id: written.id }], context);
    return found === null ? null : Object.assign({}, found, { version: written.version, selfReview });
  }
}

/** Whoever may only read it is told so; to all others there is none. */
async function lockOwn(em: SqlEntityManager, evaluationId: string, { actor }: Context): Promise<EvaluationEntity> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const evaluation = await em.findOne(EvaluationEntity, storedId(evaluationId), { lockMode });
  if (evaluation === null) throw new NotFound('there is no such evaluation');
  const handled = { personId: actor.subject, departmentId: evaluation.departmentId ?? null, endedAt: null };
  const isHandled = evaluation.departmentId != null && (await em.count(DepartmentHandlerEntity, handled)) > 0;
  const { subject, personId, gridCode, status, isForStreet } = evaluation;
  const facts = { subject, personId, gridCode, status, isForStreet, isForMyDepartment: isHandled };
  if (!mayReadEvaluation(actor, facts)) throw new NotFound('there is no such evaluation');
  if (!isEvaluated(actor, facts)) throw new Forbidden('a self-review is for the evaluated', 'to be evaluated');
  return evaluation;
}
