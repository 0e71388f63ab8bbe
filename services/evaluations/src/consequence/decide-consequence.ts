import { Access } from '@microgrid/access/access';
import { momentOf } from '@microgrid/database/moment';
import { record } from '@microgrid/facts/record';
import { Conflict, Forbidden } from '@microgrid/subgraph/errors';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { flushOr } from '@microgrid/subgraph/write';
import { WriteInput } from '@microgrid/subgraph/write-input';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { IsUUID } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { toldGrid } from '../evaluation/evaluation.facts.ts';
import type { EvaluationEntity } from '../evaluation/evaluation.entity.ts';
import { evaluationsOf } from '../evaluation/evaluation.list.ts';
import { Evaluation } from '../evaluation/evaluation.type.ts';
import { lockEvaluation, requireEvaluationMove } from '../evaluation/lock-evaluation.ts';
import { ConsequenceEntity } from './consequence.entity.ts';
import { mayDecide, whyNot } from './consequence.policy.ts';
import { ConsequenceKind } from './consequence.terms.ts';
import { nameInHonours } from './honour/name-in-honours.ts';

@InputType({ description: 'Deciding what follows（结果运用）.' })
export class DecideConsequenceInput extends WriteInput {
  @Field(() => ID, { description: 'From which evaluation（考核）, FINAL.' })
  @IsUUID()
  evaluationId!: string;

  @Field(() => ConsequenceKind, { description: 'Kind（类型）.' })
  kind!: ConsequenceKind;

  @Field(() => String, {
    description:
      'Why（理由）, 1 to 1,000 characters; of an honour or a reward everybody reads it, once its person agrees.',
  })
  @PlainText(1000)
  reason!: string;
}

@Resolver()
export class DecideConsequenceResolver {
  @Mutation(() => Evaluation, {
    nullable: true,
    description:
      'Decides what follows（结果运用）: the street office, and of leaders their head HONOUR and COACHING; never of the own post (FORBIDDEN to others). NOT_FOUND when there is none that the caller may see; CONFLICT before FINAL, when the same was decided before, for an honour or a reward without a good result, and for the end of a post without coaching before.',
  })
  @Access('IN_POST')
  async decideConsequence(
    @Arg('input', () => DecideConsequenceInput, { description: 'What follows, and why.' })
    input: DecideConsequenceInput,
    @Ctx() context: Context,
  ) {
    const { actor } = context;
    const { evaluationId } = await context.write(input, async (em, id) => {
      const { evaluation, facts } = await lockEvaluation(em, input.evaluationId, actor);
      requireEvaluationMove(facts, 'DECIDE_CONSEQUENCE', actor);
      if (!mayDecide(actor, facts, input.kind)) {
        throw new Forbidden(`${input.kind} is not for you to decide`, 'to be an officer of the street');
      }
      await requirePossible(em, evaluation, input.kind);
      const decided = { id, decidedById: signedIn(actor), decidedAt: await momentOf(em) };
      return decide(em, evaluation, Object.assign(decided, { kind: input.kind, reason: input.reason }));
    });
    const [evaluation] = await evaluationsOf([{ id: evaluationId }], context);
    return evaluation;
  }
}

type Decided = Omit<ConsequenceEntity, 'evaluationId' | 'appointmentId'>;

async function decide(
  em: SqlEntityManager,
  evaluation: EvaluationEntity,
  decided: Decided,
): Promise<ConsequenceEntity> {
  const { id: evaluationId, gridCode, appointmentId } = evaluation;
  const consequence = em.create(ConsequenceEntity, { ...decided, evaluationId, appointmentId });
  const twice = () => new Conflict(`${decided.kind} was decided of this evaluation before`, evaluationId);
  await flushOr(em, { consequence_once: twice });
  await nameInHonours(em, evaluation, decided);
  if (appointmentId != null) {
    const data = { appointmentId, kind: decided.kind };
    record(em, 'consequence.decided.v1', { subject: evaluationId, gridCode: toldGrid(gridCode), data });
  }
  return consequence;
}

async function requirePossible(em: SqlEntityManager, evaluation: EvaluationEntity, kind: ConsequenceKind) {
  const { id, appointmentId, subject, grade } = evaluation;
  const coached = appointmentId == null ? 0 : await em.count(ConsequenceEntity, { appointmentId, kind: 'COACHING' });
  const reason = whyNot(kind, { subject, grade, hasBeenCoached: coached > 0 });
  if (reason !== undefined) throw new Conflict(reason, id);
}
