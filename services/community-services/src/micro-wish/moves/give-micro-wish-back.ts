import { Access } from '@microgrid/access/access';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { MicroWish } from '../micro-wish.type.ts';
import { moveMicroWish, MoveMicroWishInput } from './move-micro-wish.ts';

@Resolver(() => MicroWish)
export class GiveMicroWishBackResolver {
  @Mutation(() => MicroWish, {
    nullable: true,
    description: `Gives a wish back（退单）, as who took it; never counts against anybody. ${moveErrors}`,
  })
  @Access('SIGNED_IN')
  giveMicroWishBack(
    @Arg('input', () => MoveMicroWishInput, { description: 'Which wish.' }) input: MoveMicroWishInput,
    @Ctx() context: Context,
  ) {
    return moveMicroWish(context, input, { action: 'GIVE_BACK', make: () => ({ takerId: null }) });
  }
}
