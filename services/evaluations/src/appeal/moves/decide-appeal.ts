import { Access } from '@microgrid/access/access';
import { momentOf } from '@microgrid/database/moment';
import { Invalid } from '@microgrid/subgraph/errors';
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
}

@Resolver()
export class DecideAppealResolver {
  @Mutation(() => Appeal, {
    nullable: true,
    description: `Decides an appeal（复核申诉）, by an appeals reviewer who neither reviewed the result nor is evaluated; the result is computed anew without what is excluded. BAD_USER_INPUT names evidence that the appeal does not cite, that NOT_UPHELD excludes, or without which the result would be lower. ${moveErrors}`,
  })
  @Access('IN_POST')
  async decideAppeal(
    @Arg('input', () => DecideAppealInput, { description: 'Which, how, and why.' }) input: DecideAppealInput,
    @Ctx() context: Context,
  ) {
    const { actor } = context;
    const { id, status, version } = await context.write(input, async (em) => {
      const { appeal, evaluation } = await lockAppeal(em, input, { action: 'DECIDE', actor });
      const isExcluding = await exclude(em, appeal, input);
      const { decision, reason } = input;
      em.assign(appeal, { status: decision, reason, decidedById: signedIn(actor), decidedAt: await momentOf(em) });
      evaluation.status = evaluationMoves.SETTLE_APPEAL.to;
      await em.flush();
      if ((await isLowered(em, evaluation)) && isExcluding) throw lowered();
      await tellAppeal(em, appeal, evaluation);
      return appeal;
    });
    const [appeal] = await appealsOf([{ id }], context);
    return appeal == null ? null : Object.assign({}, appeal, { status, version });
  }
}

async function exclude(
  em: SqlEntityManager,
  { id: appealId }: AppealEntity,
  input: DecideAppealInput,
): Promise<boolean> {
  const field = 'excludedEvidenceIds';
  const ids = [...new Set(input.excludedEvidenceIds.map(storedId))];
  if (ids.length === 0) return false;
  if (input.decision === 'NOT_UPHELD') {
    throw new Invalid([{ field, message: 'what is not upheld excludes nothing' }]);
  }
  const cited = await em.find(AppealCitationEntity, { appealId, evidenceId: { $in: ids } });
  const known = new Set(cited.map(({ evidenceId }) => evidenceId));
  const others = ids.filter((id) => !known.has(id));
  if (others.length > 0) {
    throw new Invalid(others.map((id) => ({ field, message: `${id} is not cited by this appeal` })));
  }
  await em.nativeUpdate(EvidenceEntity, { id: { $in: ids } }, { isExcluded: true });
  return true;
}

function lowered(): Invalid {
  const message = 'without this evidence the result would be lower, and no appeal lowers it';
  return new Invalid([{ field: 'excludedEvidenceIds', message }]);
}
