import { Access } from '@microgrid/access/access';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Referral } from '../referral.type.ts';
import { ReferralChangeInput } from './move-referral.input.ts';
import { moveReferral } from './move-referral.ts';

@InputType({ description: 'Saying that a referral is not possible（无法办理）.' })
export class DeclineReferralInput extends ReferralChangeInput {
  @Field(() => String, { description: 'Why（原因）, 1 to 200 characters; no health details.' })
  @PlainText(200)
  note!: string;
}

@Resolver(() => Referral)
export class DeclineReferralResolver {
  @Mutation(() => Referral, {
    nullable: true,
    description: `Says that a referral is not possible（无法办理）, as a handler of the department; the address is closed. ${moveErrors}`,
  })
  @Access('IN_POST')
  declineReferral(
    @Arg('input', () => DeclineReferralInput, { description: 'Which referral, and why.' })
    input: DeclineReferralInput,
    @Ctx() context: Context,
  ) {
    return moveReferral(context, input, { action: 'DECLINE', note: input.note });
  }
}
