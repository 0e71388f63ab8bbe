import { Access } from '@microgrid/access/access';
import { Role } from '@microgrid/access/actor';
import { Conflict } from '@microgrid/subgraph/errors';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';

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
    const { reason: reopenReason } = input;
    return moveRound(context, input, {
      action: 'REOPEN',
      require({ round }) {
        if (round.computingSince != null)
          throw new Conflict('it is being computed: it cannot be opened again', round.id);
      },
      change: ({ subject: reopenedById }) => ({
        status: 'OPEN',
        frozenAt: null,
        selfReviewUntil: null,
        reopenReason,
        reopenedById,
      }),
    });
  }
}
