import { Access } from '@microgrid/access/access';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { MicroWish } from '../micro-wish.type.ts';
import { moveMicroWish, MoveMicroWishInput } from './move-micro-wish.ts';

@Resolver(() => MicroWish)
export class FulfilMicroWishResolver {
  @Mutation(() => MicroWish, {
    nullable: true,
    description: `Says that a wish is fulfilled（完成心愿）, as who took it; how to reach the wisher is erased. ${moveErrors}`,
  })
  @Access('IN_POST')
  fulfilMicroWish(
    @Arg('input', () => MoveMicroWishInput, { description: 'Which wish.' }) input: MoveMicroWishInput,
    @Ctx() context: Context,
  ) {
    return moveMicroWish(context, input, { action: 'FULFIL', make: ({ at }) => ({ fulfilledAt: at, endedAt: at }) });
  }
}
