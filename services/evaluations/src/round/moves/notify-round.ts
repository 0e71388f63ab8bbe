import { Access } from '@microgrid/access/access';
import { Role } from '@microgrid/access/actor';
import { Conflict } from '@microgrid/subgraph/errors';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { appealUntil } from '../round.deadlines.ts';
import { countIn, requireGathered } from './evaluations-of-round.ts';
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
      async require({ em, round }) {
        const left = await countIn(em, round.id, ['OPEN', 'SELF_REVIEW', 'COMPUTED']);
        if (left > 0) throw new Conflict(`${left} of its evaluations are not reviewed: review them first`, round.id);
        await requireGathered(em, round.id);
      },
      change: ({ at, round }) => ({ status: 'NOTIFIED', appealUntil: appealUntil(at, round.id) }),
    });
  }
}
