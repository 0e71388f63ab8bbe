import { Access } from '@microgrid/access/access';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Referral } from '../referral.type.ts';
import { MoveReferralInput } from './move-referral.input.ts';
import { moveReferral } from './move-referral.ts';

@Resolver(() => Referral)
export class TakeReferralResolver {
  @Mutation(() => Referral, {
    nullable: true,
    description: `Takes a referral（接收转介）, as a handler of the department. ${moveErrors}`,
  })
  @Access('IN_POST')
  takeReferral(
    @Arg('input', () => MoveReferralInput, { description: 'Which referral.' }) input: MoveReferralInput,
    @Ctx() context: Context,
  ) {
    return moveReferral(context, input, { action: 'TAKE', note: input.note });
  }
}
