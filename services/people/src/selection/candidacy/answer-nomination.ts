import { Access } from '@microgrid/access/access';
import { Conflict, Invalid, NotFound } from '@microgrid/subgraph/errors';
import { newId } from '@microgrid/subgraph/ids';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { WriteInput } from '@microgrid/subgraph/write-input';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { IsInt, IsOptional, IsUUID } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { currentText } from '../../consent/consent.texts.ts';
import { holdConsent } from '../../consent/give/hold-consent.ts';
import type { Context } from '../../context.ts';
import { lockPerson } from '../../person/require-person.ts';
import { roundToMove } from '../move/round-to-move.ts';
import { SelectionRound } from '../selection-round.type.ts';
import { CandidacyEntity } from './candidacy.entity.ts';
import { moveCandidacies } from './move-candidacies.ts';

@InputType({ description: 'Answering a nomination（候选人答复）.' })
export class AnswerNominationInput extends WriteInput {
  @Field(() => ID, { description: 'Which（候选）.' })
  @IsUUID()
  candidacyId!: string;

  @Field(() => Boolean, { description: 'Whether to stand（是否参选）.' })
  stands!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Consent to be shown publicly（同意公示的文本版本）; needed to stand.',
  })
  @IsOptional()
  @IsInt()
  textVersion?: number | null;
}

@Resolver()
export class AnswerNominationResolver {
  @Mutation(() => SelectionRound, {
    nullable: true,
    description:
      'Agrees or declines to stand（候选人答复）, by whoever was named; whoever agreed may withdraw until the result is told. BAD_USER_INPUT without the current version of the text, when agreeing; NOT_FOUND when there is no such candidacy of the caller; CONFLICT when its state, or that of the selection, does not allow it.',
  })
  @Access('SIGNED_IN')
  answerNomination(
    @Arg('input', () => AnswerNominationInput, { description: 'Which, and whether to stand.' })
    input: AnswerNominationInput,
    @Ctx() { write, actor }: Context,
  ) {
    const personId = signedIn(actor);
    return write(input, async (em) => {
      const own = await em.findOne(CandidacyEntity, { id: input.candidacyId, personId });
      if (own === null) throw new NotFound('there is no such candidacy of yours');
      const { round } = await roundOf(em, own, { actor, stands: input.stands });
      if (input.stands) {
        const textVersion = requireText(input.textVersion);
        await lockPerson(em, personId);
        const given = {
          personId,
          purpose: 'PUBLISH_CANDIDACY',
          textVersion,
          recordedById: null,
          witnessId: null,
        } as const;
        await holdConsent(em, newId(), given);
      }
      await moveCandidacies(em, [own], input.stands ? 'AGREE' : 'DECLINE');
      return round;
    });
  }
}

/** The selection, this write's until it ends, and the candidacy as it is by then. */
async function roundOf(
  em: SqlEntityManager,
  own: CandidacyEntity,
  { actor, stands }: { actor: Context['actor']; stands: boolean },
) {
  const found = await roundToMove(em, own.roundId, { actor, move: 'ANSWER_NOMINATION' });
  await em.refresh(own);
  if (stands && found.round.status !== 'NOMINATION') {
    throw new Conflict(`nominations closed on ${found.round.closesOn}: it is too late to stand`, found.round.id);
  }
  return found;
}

function requireText(textVersion: number | null | undefined): number {
  const { version } = currentText('PUBLISH_CANDIDACY');
  if (textVersion === version) return version;
  const message = `to stand, read version ${version} of the text on being shown as a candidate, and send its number`;
  throw new Invalid([{ field: 'textVersion', message }]);
}
