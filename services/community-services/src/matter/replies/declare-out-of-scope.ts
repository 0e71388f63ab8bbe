import { Access } from '@microgrid/access/access';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Matter } from '../matter.type.ts';
import { MatterChangeInput } from '../moves/move-matter.input.ts';
import { moveMatter, tells } from '../moves/move-matter.ts';
import { answered, tellAnswer } from './first-reply.ts';

@InputType({ description: 'Saying that a matter is not for the grid（不予受理）.' })
export class DeclareOutOfScopeInput extends MatterChangeInput {
  @Field(() => String, {
    description: 'Why, and where to go（原因及去处）, 1 to 500 characters; the reporter reads it.',
  })
  @PlainText(500)
  note!: string;
}

@Resolver(() => Matter)
export class DeclareOutOfScopeResolver {
  @Mutation(() => Matter, {
    nullable: true,
    description: `Says that a matter is not for the grid, and where to go（不予受理）; of a returned one too. ${moveErrors}`,
  })
  @Access('IN_POST')
  declareOutOfScope(
    @Arg('input', () => DeclareOutOfScopeInput, { description: 'Which matter, why, and where to go.' })
    input: DeclareOutOfScopeInput,
    @Ctx() context: Context,
  ) {
    const { note } = input;
    return moveMatter(context, input, {
      action: 'DECLARE_OUT_OF_SCOPE',
      note,
      make: (deed) => ({
        change: answered(deed),
        tell(matter) {
          tells(deed, 'matter.referred_elsewhere.v1')(matter);
          tellAnswer(deed, matter);
        },
      }),
    });
  }
}
