import { Access } from '@microgrid/access/access';
import { record } from '@microgrid/facts/record';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { whistleFactOf } from '../whistle.facts.ts';
import { Whistle } from '../whistle.type.ts';
import { WhistleChangeInput } from './move-whistle.input.ts';
import { moveWhistle } from './move-whistle.ts';

@InputType({ description: 'Rating a department（评价部门）.' })
export class RateWhistleInput extends WhistleChangeInput {
  @Field(() => Int, { description: 'From 1 to 5（评价）.' })
  @IsInt()
  @Min(1)
  @Max(5)
  rating!: number;

  @Field(() => String, { nullable: true, description: 'Why（理由）, 1 to 500 characters.' })
  @IsOptional()
  @PlainText(500)
  reason?: string | null;
}

@Resolver(() => Whistle)
export class RateWhistleResolver {
  @Mutation(() => Whistle, {
    nullable: true,
    description: `Rates the department（评价部门） for what it did, as an officer of the street, never of own work. ${moveErrors}`,
  })
  @Access('IN_POST')
  rateWhistle(
    @Arg('input', () => RateWhistleInput, { description: 'Which whistle, and how it is rated.' })
    input: RateWhistleInput,
    @Ctx() context: Context,
  ) {
    const { rating, reason: ratingReason = null } = input;
    return moveWhistle(context, input, {
      action: 'RATE',
      change: () => ({ rating, ratingReason }),
      afterwards: (deed) => record(deed.em, 'whistle.rated.v1', whistleFactOf(deed, { points: rating })),
    });
  }
}
