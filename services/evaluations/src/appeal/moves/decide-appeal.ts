import { Access } from '@microgrid/access/access';
import { momentOf } from '@microgrid/database/moment';
import { Invalid, type FieldProblem } from '@microgrid/subgraph/errors';
import { storedId } from '@microgrid/subgraph/ids';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { signedIn } from '@microgrid/subgraph/signed-in';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { ArrayMaxSize, IsUUID } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { isLowered } from '../../evaluation/compute/is-lowered.ts';
import { evaluationMoves } from '../../evaluation/evaluation.states.ts';
import { EvidenceEntity } from '../../evidence/evidence.entity.ts';
import { AppealCitationEntity, type AppealEntity } from '../appeal.entity.ts';
import { tellAppeal } from '../appeal.facts.ts';
import { appealsOf } from '../appeal.list.ts';
import { AppealDecision } from '../appeal.terms.ts';
import { Appeal } from '../appeal.type.ts';
import { lockAppeal, MoveAppealInput } from './lock-appeal.ts';

const MOST_CITED = 20 * 50;

@InputType({ description: 'Deciding an appeal（复核申诉）.' })
export class DecideAppealInput extends MoveAppealInput {
  @Field(() => AppealDecision, { description: 'How（决定）.' })
  decision!: AppealDecision;

  @Field(() => String, { description: 'Why（理由）, 1 to 2,000 characters.' })
  @PlainText(2000)
  reason!: string;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Evidence that does not count any more（不计入依据）, of that which the appeal cites.',
  })
  @ArrayMaxSize(MOST_CITED)
  @IsUUID(undefined, { each: true })
  excludedEvidenceIds!: string[];

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether the judgement does not count any more（评议不计入）, where a point of the appeal contests it: it drops out like an indicator without facts.',
  })
  isJudgementExcluded!: boolean;
}

@Resolver()
export class DecideAppealResolver {
  @Mutation(() => Appeal, {
    nullable: true,
    description: `Decides an appeal（复核申诉）, by an appeals reviewer who neither reviewed the result nor is evaluated; the result is computed anew without what is excluded. BAD_USER_INPUT names evidence that the appeal does not cite, a judgement that it does not contest, what NOT_UPHELD excludes, and that without which the result would be lower. ${moveErrors}`,
  })
  @Access('IN_POST')
  async decideAppeal(
    @Arg('input', () => DecideAppealInput, { description: 'Which, how, and why.' }) input: DecideAppealInput,
    @Ctx() context: Context,
  ) {
    const { actor } = context;
    const { id, status, version } = await context.write(input, async (em) => {
      const { appeal, evaluation } = await lockAppeal(em, input, { action: 'DECIDE', actor });
      const excluded = await excludedBy(em, appeal, input);
      const { decision, reason } = input;
      em.assign(appeal, { status: decision, reason, decidedById: signedIn(actor), decidedAt: await momentOf(em) });
      if (input.isJudgementExcluded) evaluation.isJudgementExcluded = true;
      evaluation.status = evaluationMoves.SETTLE_APPEAL.to;
      await em.flush();
      if ((await isLowered(em, evaluation)) && excluded.length > 0) throw new Invalid(excluded.map(lowered));
      await tellAppeal(em, appeal, evaluation);
      return appeal;
    });
    const [appeal] = await appealsOf([{ id }], context);
    return appeal == null ? null : Object.assign({}, appeal, { status, version });
  }
}

type Excluding = 'excludedEvidenceIds' | 'isJudgementExcluded';

/** Leaves out the evidence, and says by which fields of the input something is left out. */
async function excludedBy(em: SqlEntityManager, appeal: AppealEntity, input: DecideAppealInput): Promise<Excluding[]> {
  const ids = [...new Set(input.excludedEvidenceIds.map(storedId))];
  const excluded: Excluding[] = [
    ...(ids.length > 0 ? (['excludedEvidenceIds'] as const) : []),
    ...(input.isJudgementExcluded ? (['isJudgementExcluded'] as const) : []),
  ];
  if (input.decision === 'NOT_UPHELD' && excluded.length > 0) {
    throw new Invalid(excluded.map((field) => ({ field, message: 'what is not upheld excludes nothing' })));
  }
  const problems = [...(await uncited(em, appeal, ids)), ...(await uncontested(em, appeal, input))];
  if (problems.length > 0) throw new Invalid(problems);
  await em.nativeUpdate(EvidenceEntity, { id: { $in: ids } }, { isExcluded: true });
  return excluded;
}

async function uncited(em: SqlEntityManager, { id: appealId }: AppealEntity, ids: readonly string[]) {
  const cited = await em.find(AppealCitationEntity, { appealId, evidenceId: { $in: [...ids] } });
  const known = new Set(cited.map(({ evidenceId }) => evidenceId));
  const field: Excluding = 'excludedEvidenceIds';
  return ids.filter((id) => !known.has(id)).map((id) => ({ field, message: `${id} is not cited by this appeal` }));
}

async function uncontested(em: SqlEntityManager, { id, evaluationId }: AppealEntity, input: DecideAppealInput) {
  if (!input.isJudgementExcluded) return [];
  const found = await em.execute<object[]>(CONTESTED_JUDGEMENT, [evaluationId, id]);
  if (found.length > 0) return [];
  const field: Excluding = 'isJudgementExcluded';
  return [{ field, message: 'no point of this appeal contests the judgement' }];
}

const CONTESTED_JUDGEMENT = `
select 1 from evaluations.evaluation
join evaluations.evaluation_round round on round.id = evaluation.round_id
join evaluations.scheme_indicator weighed on weighed.scheme_id = round.scheme_id
join evaluations.indicator on indicator.code = weighed.indicator_code and indicator.version = weighed.indicator_version
join evaluations.appeal_point point on point.indicator_code = weighed.indicator_code
where evaluation.id = ? and point.appeal_id = ? and indicator.denominator = 'judgement.points_possible'`;

function lowered(field: Excluding): FieldProblem {
  return { field, message: 'without this the result would be lower, and no appeal lowers it' };
}
