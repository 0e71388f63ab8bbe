import { Access } from '@microgrid/access/access';
import { Invalid } from '@microgrid/subgraph/errors';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { IsInt, IsOptional, IsUUID, Min } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { ConsentChannel } from '../../service-consent/service-consent.terms.ts';
import { CareNeed } from '../care-need.type.ts';
import { CareChangeInput } from '../moves/care-change.input.ts';
import { moveCare, type CareDeed } from '../moves/move-care.ts';
import { requireConsent } from './require-consent.ts';

@InputType({ description: 'Recording consent to care（记录同意）.' })
export class RecordCareConsentInput extends CareChangeInput {
  @Field(() => Int, { description: 'Which text（文本版本）.' })
  @IsInt()
  @Min(1)
  textVersion!: number;

  @Field(() => ConsentChannel, { description: 'How（方式）.' })
  channel!: ConsentChannel;

  @Field(() => ID, {
    nullable: true,
    description: 'Who heard it besides the caller（见证人）, somebody who serves there; needed for ORAL.',
  })
  @IsOptional()
  @IsUUID()
  witnessId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The legal duty without consent（法定职责）, 1 to 200 characters; worker only, on PAPER.',
  })
  @IsOptional()
  @PlainText(200)
  legalDuty?: string | null;
}

@Resolver(() => CareNeed)
export class RecordCareConsentResolver {
  @Mutation(() => CareNeed, {
    nullable: true,
    description: `Records consent to care（记录同意）: the person in an app, or the worker orally before a witness or on paper. While it is to be reviewed the person alone, that it may go on; the state stays until the worker reviews it. BAD_USER_INPUT names another text than the current one and a witness who is missing or no other who serves there. ${moveErrors}`,
  })
  @Access('SIGNED_IN')
  recordCareConsent(
    @Arg('input', () => RecordCareConsentInput, { description: 'Which care need, and how the person agreed.' })
    input: RecordCareConsentInput,
    @Ctx() context: Context,
  ) {
    return moveCare(context, input, {
      action: 'RECORD_CONSENT',
      restsOnPosts: true,
      make: (deed) => consent(deed, input),
    });
  }
}

async function consent(deed: CareDeed, input: RecordCareConsentInput): Promise<void> {
  const { em, need, at } = deed;
  const { textVersion, channel, legalDuty = null } = input;
  const heard = await requireConsent(deed, input);
  if (legalDuty !== null && channel !== 'PAPER') {
    throw new Invalid([{ field: 'legalDuty', message: 'stands in place of consent, and is recorded on PAPER' }]);
  }
  if (need.status === 'REVIEW_DUE') em.assign(need, { renewedAt: at, renewedTextVersion: textVersion });
  else em.assign(need, { consentedAt: at, textVersion, channel, legalDuty, ...heard, proposedById: null });
}
