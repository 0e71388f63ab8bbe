import { Access } from '@microgrid/access/access';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Referral } from '../referral.type.ts';
import { MoveReferralInput } from './move-referral.input.ts';
import { moveReferral } from './move-referral.ts';

@Resolver(() => Referral)
export class FinishReferralResolver {
  @Mutation(() => Referral, {
    nullable: true,
    description: `Finishes a referral（完成转介）, as a handler of the department; the address is closed again. ${moveErrors}`,
  })
  @Access('IN_POST')
  finishReferral(
    @Arg('input', () => MoveReferralInput, { description: 'Which referral.' }) input: MoveReferralInput,
    @Ctx() context: Context,
  ) {
    return moveReferral(context, input, { action: 'FINISH', note: input.note });
  }
}
