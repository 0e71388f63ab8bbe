import { Access } from '@microgrid/access/access';
import { Role } from '@microgrid/access/actor';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { appealUntil } from '../round.deadlines.ts';
import { EvaluationRound } from '../round.type.ts';
import { MoveRoundInput } from './move-round.input.ts';
import { moveRound } from './move-round.ts';

@Resolver(() => EvaluationRound)
export class NotifyRoundResolver {
  @Mutation(() => EvaluationRound, {
    nullable: true,
    description:
      'Tells the results of a round（告知）, by a street officer; appeals are taken for 10 working days. NOT_FOUND when there is none; CONFLICT from another version or state, and while not all are reviewed.',
  })
  @Access([Role.STREET_OFFICER])
  notifyRound(
    @Arg('input', () => MoveRoundInput, { description: 'Which round.' }) input: MoveRoundInput,
    @Ctx() context: Context,
  ) {
    return moveRound(context, input, {
      action: 'NOTIFY',
      change: ({ at }) => ({ status: 'NOTIFIED', appealUntil: appealUntil(at) }),
    });
  }
}
