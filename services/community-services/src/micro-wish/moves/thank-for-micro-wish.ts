import { Access } from '@microgrid/access/access';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { MicroWish } from '../micro-wish.type.ts';
import { moveMicroWish, MoveMicroWishInput } from './move-micro-wish.ts';

@InputType({ description: 'Thanking for a wish（致谢）.' })
export class ThankForMicroWishInput extends MoveMicroWishInput {
  @Field(() => String, { description: 'The thanks（感谢）, 1 to 200 characters; no names.' })
  @PlainText(200)
  thanks!: string;
}

@Resolver(() => MicroWish)
export class ThankForMicroWishResolver {
  @Mutation(() => MicroWish, { nullable: true, description: `Thanks for a wish（致谢）, as the wisher. ${moveErrors}` })
  @Access('SIGNED_IN')
  thankForMicroWish(
    @Arg('input', () => ThankForMicroWishInput, { description: 'Which wish, and the thanks.' })
    input: ThankForMicroWishInput,
    @Ctx() context: Context,
  ) {
    const { thanks } = input;
    return moveMicroWish(context, input, { action: 'THANK', make: () => ({ thanks }) });
  }
}
