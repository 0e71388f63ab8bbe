import { Access } from '@microgrid/access/access';
import { Role } from '@microgrid/access/actor';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';

import { EvaluationRound } from '../round.type.ts';
import { MoveRoundInput } from './move-round.input.ts';
import { moveRound } from './move-round.ts';

@Resolver(() => EvaluationRound)
export class ComputeRoundResolver {
  @Mutation(() => EvaluationRound, {
    nullable: true,
    description:
      'Computes a round（计算）, by a street officer, as a job that resumes: `progress` says how far it is, and the round is COMPUTED with the last one. NOT_FOUND when there is none; CONFLICT from another version or state, and while self-reviews are taken.',
  })
  @Access([Role.STREET_OFFICER])
  computeRound(
    @Arg('input', () => MoveRoundInput, { description: 'Which round.' }) input: MoveRoundInput,
    @Ctx() context: Context,
  ) {
    return moveRound(context, input, {
      action: 'COMPUTE',
      change: ({ at }) => ({ computingSince: at }),
    });
  }
}
