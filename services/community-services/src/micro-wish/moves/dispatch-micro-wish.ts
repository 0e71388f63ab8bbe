import { Access } from '@microgrid/access/access';
import { Invalid } from '@microgrid/subgraph/errors';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { CalendarDate } from '@microgrid/subgraph/scalars';
import { plusDays, shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { MicroWish } from '../micro-wish.type.ts';
import { moveMicroWish, MoveMicroWishInput } from './move-micro-wish.ts';

const LONGEST_DAYS = 366;

@InputType({ description: 'Dispatching a wish（派单）.' })
export class DispatchMicroWishInput extends MoveMicroWishInput {
  @Field(() => String, {
    description:
      "The wish in the community's words（心愿）, 1 to 200 characters; all that volunteers read before they take it, no names.",
  })
  @PlainText(200)
  text!: string;

  @Field(() => CalendarDate, { description: 'Until when（期限）, today or within a year.' })
  dueOn!: string;
}

@Resolver(() => MicroWish)
export class DispatchMicroWishResolver {
  @Mutation(() => MicroWish, {
    nullable: true,
    description: `Dispatches a wish（派单）, as the head of the community or a contact of its grid. ${moveErrors}`,
  })
  @Access('IN_POST')
  dispatchMicroWish(
    @Arg('input', () => DispatchMicroWishInput, { description: 'Which wish, and in which words.' })
    input: DispatchMicroWishInput,
    @Ctx() context: Context,
  ) {
    const { text: wording, dueOn } = input;
    return moveMicroWish(context, input, {
      action: 'DISPATCH',
      make: ({ subject, at }) => {
        const today = shanghaiDate(at);
        if (dueOn < today || dueOn > plusDays(today, LONGEST_DAYS)) {
          throw new Invalid([{ field: 'dueOn', message: 'must be today or a day within a year' }]);
        }
        return { wording, dueOn, dispatcherId: subject, dispatchedAt: at };
      },
    });
  }
}
