import { Access } from '@microgrid/access/access';
import { Role } from '@microgrid/access/actor';
import { Invalid } from '@microgrid/subgraph/errors';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { leastSelfReviewUntil } from '../round.deadlines.ts';
import { EvaluationRound } from '../round.type.ts';
import { FreezeRoundInput } from './move-round.input.ts';
import { moveRound } from './move-round.ts';

/** Nothing is computed before. */
const MOST_DAYS = 90;
const DAY_MS = 24 * 60 * 60 * 1000;

@Resolver(() => EvaluationRound)
export class FreezeRoundResolver {
  @Mutation(() => EvaluationRound, {
    nullable: true,
    description:
      'Freezes the facts of a round（冻结事实）, by a street officer; the clock does it 5 days after the period. What is told later counts in the next period. BAD_USER_INPUT when self-reviews would be taken for less than 5 working days, or more than 90 days; NOT_FOUND when there is none; CONFLICT from another version or state, while the period runs, and before the round of the period before is frozen.',
  })
  @Access([Role.STREET_OFFICER])
  freezeRound(
    @Arg('input', () => FreezeRoundInput, { description: 'Which round.' }) input: FreezeRoundInput,
    @Ctx() context: Context,
  ) {
    const { selfReviewUntil } = input;
    return moveRound(context, input, {
      action: 'FREEZE',
      require({ at }) {
        const least = leastSelfReviewUntil(at);
        if (least !== null && selfReviewUntil < least) {
          throw new Invalid([
            { field: 'selfReviewUntil', message: `must be ${least}, 5 working days ahead, or later` },
          ]);
        }
        const most = shanghaiDate(new Date(at.getTime() + MOST_DAYS * DAY_MS));
        if (selfReviewUntil > most) {
          throw new Invalid([
            { field: 'selfReviewUntil', message: `must be ${most}, ${MOST_DAYS} days ahead, or before` },
          ]);
        }
      },
      change: ({ at }) => ({ status: 'FROZEN', frozenAt: at, selfReviewUntil }),
    });
  }
}
