import { Access } from '@microgrid/access/access';
import { momentOf } from '@microgrid/database/moment';
import { Conflict } from '@microgrid/subgraph/errors';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { expectVersion, flushOr } from '@microgrid/subgraph/write';
import { ChangeInput } from '@microgrid/subgraph/write-input';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { ArrayMaxSize, ArrayMinSize, IsUUID, ValidateNested } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import type { EvaluationEntity } from '../../evaluation/evaluation.entity.ts';
import { evaluationMoves } from '../../evaluation/evaluation.states.ts';
import { lockEvaluation, requireEvaluationMove } from '../../evaluation/lock-evaluation.ts';
import { EvaluationRoundEntity } from '../../round/round.entity.ts';
import { AppealCitationEntity, AppealEntity, AppealPointEntity } from '../appeal.entity.ts';
import { tellAppeal } from '../appeal.facts.ts';
import { appealsOf } from '../appeal.list.ts';
import { Appeal } from '../appeal.type.ts';
import { pointsOf } from './points-of.ts';

@InputType({ description: 'A point of an appeal（申诉要点）.' })
export class AppealPointInput {
  @Field(() => ID, { description: 'The indicator（指标编码）.' })
  indicatorCode!: string;

  @Field(() => String, { description: 'What is contested（内容）, 1 to 1,000 characters.' })
  @PlainText(1000)
  text!: string;

  @Field(() => [ID], { defaultValue: [], description: 'The cited evidence（引用依据）, up to 50.' })
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  evidenceIds!: string[];
}

@InputType({ description: 'Appealing（申诉）; never lowers a result.' })
export class RaiseAppealInput extends ChangeInput {
  @Field(() => ID, { description: 'Which（考核）.' })
  @IsUUID()
  evaluationId!: string;

  @Field(() => [AppealPointInput], { description: 'What is contested（申诉要点）, 1 to 20.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested()
  points!: AppealPointInput[];
}

@Resolver()
export class RaiseAppealResolver {
  @Mutation(() => Appeal, {
    nullable: true,
    description: `Appeals（申诉）, by the evaluated, until the 10th working day after the results were told; the result is suspended while it is open, and no appeal lowers it. BAD_USER_INPUT names points on what the scheme does not measure and evidence that is not of the point; CONFLICT when the days are over or an appeal was decided before. ${moveErrors}`,
  })
  @Access('SIGNED_IN')
  async raiseAppeal(
    @Arg('input', () => RaiseAppealInput, { description: 'What is contested.' }) input: RaiseAppealInput,
    @Ctx() context: Context,
  ) {
    const { actor } = context;
    const { id, status, version } = await context.write(input, async (em, appealId) => {
      const { evaluation, facts } = await lockEvaluation(em, input.evaluationId, actor);
      expectVersion(evaluation, input.expectedVersion);
      requireEvaluationMove(facts, 'APPEAL', actor);
      const raisedAt = await momentOf(em);
      await requireWindow(em, evaluation, raisedAt);
      await requireFirst(em, evaluation);
      const raised = { id: appealId, raisedById: signedIn(actor), raisedAt };
      return raise(em, { evaluation, raised }, input);
    });
    const [appeal] = await appealsOf([{ id }], context);
    return appeal == null ? null : Object.assign({}, appeal, { status, version });
  }
}

interface Raising {
  readonly evaluation: EvaluationEntity;
  readonly raised: Pick<AppealEntity, 'id' | 'raisedById' | 'raisedAt'>;
}

async function raise(em: SqlEntityManager, { evaluation, raised }: Raising, input: RaiseAppealInput) {
  const points = await pointsOf(em, evaluation, input.points);
  const { id: evaluationId, gridCode, personId, departmentId, reviewerId } = evaluation;
  const whose = { evaluationId, gridCode, personId, departmentId, reviewerId };
  const appeal = em.create(AppealEntity, { ...raised, ...whose, status: 'OPEN' });
  evaluation.status = evaluationMoves.APPEAL.to;
  await flushOr(em, { appeal_once: () => new Conflict('this result is under appeal already', evaluationId) });
  for (const { position, indicatorCode, text, evidenceIds } of points) {
    em.create(AppealPointEntity, { appealId: appeal.id, position, indicatorCode, text });
    for (const evidenceId of evidenceIds)
      em.create(AppealCitationEntity, { appealId: appeal.id, position, evidenceId });
  }
  await em.flush();
  await tellAppeal(em, appeal, evaluation);
  return appeal;
}

async function requireWindow(em: SqlEntityManager, { id, roundId }: EvaluationEntity, at: Date): Promise<void> {
  const { appealUntil } = await em.findOneOrFail(EvaluationRoundEntity, roundId);
  if (appealUntil != null && shanghaiDate(at) <= appealUntil) return;
  throw new Conflict(`appeals were taken until ${appealUntil ?? 'an earlier day'}; nothing is possible any more`, id);
}

/** One that was taken back leaves room for another, until the days are over. */
async function requireFirst(em: SqlEntityManager, { id: evaluationId }: EvaluationEntity): Promise<void> {
  const decided = await em.count(AppealEntity, { evaluationId, status: { $ne: 'WITHDRAWN' } });
  if (decided > 0) throw new Conflict('an appeal against this result was decided: it is not heard twice', evaluationId);
}
