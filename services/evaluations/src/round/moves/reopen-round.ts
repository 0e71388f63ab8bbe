import { Access } from '@microgrid/access/access';
import { Role } from '@microgrid/access/actor';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';

import { keepReopening } from '../reopening/keep-reopening.ts';
import { EvaluationRound } from '../round.type.ts';
import { ReopenRoundInput } from './move-round.input.ts';
import { moveRound } from './move-round.ts';

@Resolver(() => EvaluationRound)
export class ReopenRoundResolver {
  @Mutation(() => EvaluationRound, {
    nullable: true,
    description:
      'Opens a frozen round again（重开）, by a street officer, with a reason that is kept and shown; its facts are frozen anew afterwards. NOT_FOUND when there is none; CONFLICT from another version or state, and once it is being computed.',
  })
  @Access([Role.STREET_OFFICER])
  reopenRound(
    @Arg('input', () => ReopenRoundInput, { description: 'Which round.' }) input: ReopenRoundInput,
    @Ctx() context: Context,
  ) {
    const { reason } = input;
    return moveRound(context, input, {
      action: 'REOPEN',
      require: ({ em, round: { id: roundId }, subject: byId, at }) => keepReopening(em, { roundId, reason, byId, at }),
      change: () => ({ status: 'OPEN', frozenAt: null, selfReviewUntil: null, reopenReason: reason }),
    });
  }
}
