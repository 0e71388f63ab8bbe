import { Access } from '@microgrid/access/access';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Matter } from '../matter.type.ts';
import { MatterChangeInput } from '../moves/move-matter.input.ts';
import { moveMatter, tells } from '../moves/move-matter.ts';
import { answered, tellAnswer } from './first-reply.ts';

@InputType({ description: 'Returning a matter（退回补充）.' })
export class ReturnMatterInput extends MatterChangeInput {
  @Field(() => String, {
    description: 'What is missing（待补充内容）, 1 to 500 characters; the reporter reads it.',
  })
  @PlainText(500)
  note!: string;
}

@Resolver(() => Matter)
export class ReturnMatterResolver {
  @Mutation(() => Matter, {
    nullable: true,
    description: `Returns a matter for more information（退回补充）; a phoned one without an answer goes out (OUT_OF_SCOPE) by the clock 10 working days later. ${moveErrors}`,
  })
  @Access('IN_POST')
  returnMatter(
    @Arg('input', () => ReturnMatterInput, { description: 'Which matter, and what is missing.' })
    input: ReturnMatterInput,
    @Ctx() context: Context,
  ) {
    const { note } = input;
    return moveMatter(context, input, {
      action: 'RETURN',
      note,
      make: (deed) => ({
        change: answered(deed),
        tell(matter) {
          tells(deed, 'matter.returned.v1')(matter);
          tellAnswer(deed, matter);
        },
      }),
    });
  }
}
