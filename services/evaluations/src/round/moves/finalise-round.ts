import { Access } from '@microgrid/access/access';
import { Role } from '@microgrid/access/actor';

import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { EvaluationRound } from '../round.type.ts';
import { MoveRoundInput } from './move-round.input.ts';
import { moveRound } from './move-round.ts';

@Resolver(() => EvaluationRound)
export class FinaliseRoundResolver {
  @Mutation(() => EvaluationRound, {
    nullable: true,
    description:
      'Makes a round final（定稿）, by a street officer; the clock does it too. NOT_FOUND when there is none; CONFLICT from another version or state, while appeals are taken, and while one, or a dispute on evidence, is open.',
  })
  @Access([Role.STREET_OFFICER])
  finaliseRound(
    @Arg('input', () => MoveRoundInput, { description: 'Which round.' }) input: MoveRoundInput,
    @Ctx() context: Context,
  ) {
    return moveRound(context, input, {
      action: 'FINALISE',
      change: ({ at }) => ({ status: 'FINAL', finalAt: at }),
    });
  }
}
