import { Access } from '@microgrid/access/access';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { MicroWish } from '../micro-wish.type.ts';
import { moveMicroWish, MoveMicroWishInput } from './move-micro-wish.ts';

@Resolver(() => MicroWish)
export class CancelMicroWishResolver {
  @Mutation(() => MicroWish, {
    nullable: true,
    description: `Calls a wish off（取消心愿）, as the wisher or the head; how to reach the wisher is erased. ${moveErrors}`,
  })
  @Access('SIGNED_IN')
  cancelMicroWish(
    @Arg('input', () => MoveMicroWishInput, { description: 'Which wish.' }) input: MoveMicroWishInput,
    @Ctx() context: Context,
  ) {
    return moveMicroWish(context, input, { action: 'CANCEL', make: ({ at }) => ({ endedAt: at }) });
  }
}
