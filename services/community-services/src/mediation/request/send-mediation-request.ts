import { Access } from '@microgrid/access/access';
import { Invalid } from '@microgrid/subgraph/errors';
import { newId } from '@microgrid/subgraph/ids';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { WriteInput } from '@microgrid/subgraph/write-input';
import { IsUUID } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { hasAccount } from '../file/seal-parties.ts';
import { Mediation } from '../mediation.type.ts';
import { moveMediation, type MediationDeed } from '../moves/move-mediation.ts';
import { MediationRequestEntity } from './mediation-request.entity.ts';

@InputType({ description: 'Asking a party（发出请求）.' })
export class SendMediationRequestInput extends WriteInput {
  @Field(() => ID, { description: 'Which（调解）.' })
  @IsUUID()
  mediationId!: string;

  @Field(() => String, { description: 'Whom（代号）, a party with an account.' })
  @PlainText(10)
  pseudonym!: string;

  @Field(() => String, { description: 'What（内容）, 1 to 1,000 characters; all that the party sees.' })
  @PlainText(1000)
  text!: string;
}

@Resolver(() => Mediation)
export class SendMediationRequestResolver {
  @Mutation(() => Mediation, {
    nullable: true,
    description: `Asks one party（发出请求）, as a mediator; it sees this request alone. BAD_USER_INPUT for a party that is not there or has no account to read it with; CONFLICT after the last day. ${moveErrors}`,
  })
  @Access('IN_POST')
  sendMediationRequest(
    @Arg('input', () => SendMediationRequestInput, { description: 'Which mediation, whom, and what.' })
    input: SendMediationRequestInput,
    @Ctx() context: Context,
  ) {
    return moveMediation(context, input, { action: 'REQUEST', make: (deed) => send(deed, input) });
  }
}

async function send({ em, mediation, subject, at }: MediationDeed, { pseudonym, text }: SendMediationRequestInput) {
  const { id: mediationId } = mediation;
  if (!(await hasAccount(em, mediationId, pseudonym))) {
    const message = 'must be one of its parties with an account: ask another in person, and note what it says';
    throw new Invalid([{ field: 'pseudonym', message }]);
  }
  em.create(MediationRequestEntity, { id: newId(), mediationId, pseudonym, text, sentAt: at, sentById: subject });
}
