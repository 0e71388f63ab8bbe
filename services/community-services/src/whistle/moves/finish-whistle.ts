import { Access } from '@microgrid/access/access';
import { record } from '@microgrid/facts/record';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { whistleFactOf } from '../whistle.facts.ts';
import { Whistle } from '../whistle.type.ts';
import { WhistleChangeInput } from './move-whistle.input.ts';
import { moveWhistle } from './move-whistle.ts';
import { settleMatter } from './settle-matter.ts';

@InputType({ description: 'Finishing a whistle（办结）.' })
export class FinishWhistleInput extends WhistleChangeInput {
  @Field(() => String, {
    description: 'What was done（办理结果）, 1 to 2,000 characters; the reporter of the matter reads it.',
  })
  @PlainText(2000)
  result!: string;
}

@Resolver(() => Whistle)
export class FinishWhistleResolver {
  @Mutation(() => Whistle, {
    nullable: true,
    description: `Says that a whistle is done（办结）, as a handler of the department; the last one of a matter resolves it. ${moveErrors}`,
  })
  @Access('IN_POST')
  finishWhistle(
    @Arg('input', () => FinishWhistleInput, { description: 'Which whistle, and what was done.' })
    input: FinishWhistleInput,
    @Ctx() context: Context,
  ) {
    const { result } = input;
    return moveWhistle(context, input, {
      action: 'FINISH',
      change: ({ subject, at }) => ({ handlerId: subject, doneAt: at, result }),
      async afterwards(deed) {
        const { em, at, whistle } = deed;
        const isInTime = whistle.dueAt == null || at <= whistle.dueAt;
        record(em, 'whistle.done.v1', whistleFactOf(deed, { isInTime }));
        await settleMatter(em, { matterId: whistle.matterId, resolution: result });
      },
    });
  }
}
