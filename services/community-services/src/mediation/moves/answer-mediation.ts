import { Access } from '@microgrid/access/access';
import { Conflict, Forbidden, Invalid } from '@microgrid/subgraph/errors';
import { storedId } from '@microgrid/subgraph/ids';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { WriteInput } from '@microgrid/subgraph/write-input';
import { IsInt, IsOptional, IsUUID, Min } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { servingThere } from '../../post/serving-there.ts';
import { ConsentChannel } from '../../service-consent/service-consent.terms.ts';
import { requireCurrentText } from '../../service-consent/service-consent.texts.ts';
import { isPartyOf } from '../file/seal-parties.ts';
import { Mediation } from '../mediation.type.ts';
import { MediationPartyEntity } from '../parties/mediation-party.entity.ts';
import { MediatorEntity } from '../parties/mediator.entity.ts';
import { activeMediators } from './active-mediators.ts';
import { moveMediation, type MediationDeed } from './move-mediation.ts';

@InputType({ description: 'Answering a proposed mediation（答复调解）.' })
export class AnswerMediationInput extends WriteInput {
  @Field(() => ID, { description: 'Which（调解）.' })
  @IsUUID()
  mediationId!: string;

  @Field(() => String, {
    nullable: true,
    description: "The party（代号）; the caller's own by default, another when a mediator records what it said.",
  })
  @IsOptional()
  @PlainText(10)
  pseudonym?: string | null;

  @Field(() => Boolean, { description: 'Whether it says yes（是否同意）.' })
  agrees!: boolean;

  @Field(() => Int, { nullable: true, description: 'Which text（文本版本）; needed for a yes.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  textVersion?: number | null;

  @Field(() => ConsentChannel, { defaultValue: 'APP', description: 'How（方式）.' })
  channel!: ConsentChannel;

  @Field(() => ID, {
    nullable: true,
    description:
      'Who heard it besides the caller（见证人）, another mediator or somebody who serves there; needed for ORAL.',
  })
  @IsOptional()
  @IsUUID()
  witnessId?: string | null;
}

@Resolver(() => Mediation)
export class AnswerMediationResolver {
  @Mutation(() => Mediation, {
    nullable: true,
    description: `Says yes or no for a party（答复调解）: the party in an app, or a mediator orally before a witness or on paper. The last yes makes it CONSENTED, a no WITHDRAWN. BAD_USER_INPUT names a party that is not there, a yes to another text than the current one, and a witness who is missing, a party, a mediator whom a party refused, or no other who serves there; CONFLICT once it has answered. ${moveErrors}`,
  })
  @Access('SIGNED_IN')
  answerMediation(
    @Arg('input', () => AnswerMediationInput, { description: 'Which mediation, and what the party says.' })
    input: AnswerMediationInput,
    @Ctx() context: Context,
  ) {
    return moveMediation(context, input, {
      action: 'ANSWER',
      restsOnPosts: true,
      make: (deed) => answer(deed, input),
    });
  }
}

async function answer(deed: MediationDeed, input: AnswerMediationInput): Promise<void> {
  const { em, mediation, at } = deed;
  const { agrees, textVersion = null, channel } = input;
  const party = await answeringParty(deed, input);
  if (agrees) requireCurrentText('MEDIATION', textVersion ?? 0);
  const heard = await requireHeard(deed, input);
  em.assign(party, {
    hasConsented: agrees,
    answeredAt: at,
    textVersion: agrees ? textVersion : null,
    channel,
    ...heard,
  });
  await em.flush();
  if (!agrees) {
    em.assign(mediation, { status: 'WITHDRAWN', withdrawnAt: at, proposedById: null });
    return;
  }
  const waiting = await em.count(MediationPartyEntity, { mediationId: mediation.id, hasConsented: null });
  if (waiting === 0) em.assign(mediation, { status: 'CONSENTED', proposedById: null });
}

/** The party that answers: the caller, in an app, or the one whose word a mediator records. */
async function answeringParty(deed: MediationDeed, { pseudonym: named, channel }: AnswerMediationInput) {
  const { em, mediation, pseudonym: own } = deed;
  const isOwn = own !== null && (named == null || named === own);
  if (own !== null && !isOwn) throw new Forbidden('pseudonym: each party answers for itself', 'to be that party');
  if (isOwn !== (channel === 'APP')) {
    const what = isOwn ? 'your own answer is given in an app' : 'only the party says so in an app';
    throw new Forbidden(`channel: ${what}`, isOwn ? 'APP' : 'ORAL or PAPER');
  }
  const party = await em.findOne(MediationPartyEntity, { mediationId: mediation.id, pseudonym: own ?? named ?? '' });
  if (party === null) throw new Invalid([{ field: 'pseudonym', message: 'must be one of its parties, such as 甲方' }]);
  if (party.hasConsented != null) {
    throw new Conflict(
      `ANSWER is not possible: ${party.pseudonym} has answered; possible for it: WITHDRAW`,
      mediation.id,
    );
  }
  return party;
}

/** Who heard or took it: nobody in an app, a mediator on paper, a mediator and the witness orally. */
async function requireHeard(deed: MediationDeed, { channel, witnessId: sent }: AnswerMediationInput) {
  const witnessId = sent == null ? null : storedId(sent);
  if ((channel === 'ORAL') !== (witnessId !== null)) {
    const message = channel === 'ORAL' ? 'is needed for ORAL: who heard it besides you' : 'is for ORAL alone';
    throw new Invalid([{ field: 'witnessId', message }]);
  }
  if (witnessId !== null) await requireWitness(deed, witnessId);
  return { recordedById: channel === 'APP' ? null : deed.subject, witnessId };
}

async function requireWitness({ em, mediation, subject }: MediationDeed, witnessId: string): Promise<void> {
  const serving = await servingThere(em, mediation.gridCode, [witnessId]);
  const isThere = serving.has(witnessId) || (await activeMediators(em, mediation.id)).includes(witnessId);
  const isRefused =
    (await em.count(MediatorEntity, { mediationId: mediation.id, personId: witnessId, isRefused: true })) > 0;
  if (witnessId !== subject && isThere && !isRefused && !(await isPartyOf(em, mediation.id, witnessId))) return;
  const message = 'must be another mediator or somebody else who serves there, no party, and nobody a party refused';
  throw new Invalid([{ field: 'witnessId', message }]);
}
