import { Access } from '@microgrid/access/access';
import { Conflict, NotFound } from '@microgrid/subgraph/errors';
import { storedId } from '@microgrid/subgraph/ids';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { WriteInput } from '@microgrid/subgraph/write-input';
import { IsUUID } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Mediation } from '../mediation.type.ts';
import { moveMediation, type MediationDeed } from '../moves/move-mediation.ts';
import { MediationRequestEntity } from './mediation-request.entity.ts';

@InputType({ description: 'Answering a request（答复请求）.' })
export class AnswerMediationRequestInput extends WriteInput {
  @Field(() => ID, { description: 'Which（请求）.' })
  @IsUUID()
  requestId!: string;

  @Field(() => String, { description: 'The answer（答复）, 1 to 1,000 characters; for the mediators.' })
  @PlainText(1000)
  answer!: string;
}

@Resolver(() => Mediation)
export class AnswerMediationRequestResolver {
  @Mutation(() => Mediation, {
    nullable: true,
    description: `Answers a request（答复请求）, as the party that was asked, once. ${moveErrors}`,
  })
  @Access('SIGNED_IN')
  async answerMediationRequest(
    @Arg('input', () => AnswerMediationRequestInput, { description: 'Which request, and the answer.' })
    input: AnswerMediationRequestInput,
    @Ctx() context: Context,
  ) {
    signedIn(context.actor);
    const asked = await context.db
      .selectFrom('mediation_request')
      .select('mediationId')
      .where('id', '=', storedId(input.requestId))
      .executeTakeFirst();
    if (asked === undefined) throw noSuchRequest();
    const move = Object.assign(new AnswerMediationRequestInput(), input, { mediationId: asked.mediationId });
    return moveMediation(context, move, { action: 'ANSWER_REQUEST', make: (deed) => answer(deed, input) });
  }
}

async function answer(
  { em, pseudonym, at, mediation }: MediationDeed,
  { requestId, answer: text }: AnswerMediationRequestInput,
) {
  const request = await em.findOne(MediationRequestEntity, storedId(requestId));
  if (request === null || request.pseudonym !== pseudonym) throw noSuchRequest();
  if (request.answeredAt != null) {
    throw new Conflict(
      'ANSWER_REQUEST is not possible: it was answered; another request may be answered',
      mediation.id,
    );
  }
  em.assign(request, { answer: text, answeredAt: at });
}

function noSuchRequest(): NotFound {
  return new NotFound('there is no such request');
}
