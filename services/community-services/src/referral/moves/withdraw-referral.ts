import { Access } from '@microgrid/access/access';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Referral } from '../referral.type.ts';
import { MoveReferralInput } from './move-referral.input.ts';
import { moveReferral } from './move-referral.ts';

@Resolver(() => Referral)
export class WithdrawReferralResolver {
  @Mutation(() => Referral, {
    nullable: true,
    description: `Takes a referral back（撤回转介）, as the grid's worker or the head; the address is closed. A job does it 14 days after wantedAt, and soon after the end of the matter, with which the address is closed at once. ${moveErrors}`,
  })
  @Access('IN_POST')
  withdrawReferral(
    @Arg('input', () => MoveReferralInput, { description: 'Which referral.' }) input: MoveReferralInput,
    @Ctx() context: Context,
  ) {
    return moveReferral(context, input, { action: 'WITHDRAW', note: input.note });
  }
}
