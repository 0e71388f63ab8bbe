import { Access } from '@microgrid/access/access';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { endAssignment } from '../assignment/end-assignment.ts';
import { WorkRole, workRoleSaid } from '../../work-role/work-role.terms.ts';
import { Matter } from '../matter.type.ts';
import { postOfHandler } from '../rating/post-of-handler.ts';
import { answered, tellAnswer } from '../replies/first-reply.ts';
import { MatterChangeInput } from './move-matter.input.ts';
import { moveMatter, tells } from './move-matter.ts';

@InputType({ description: 'Settling a matter（处置）.' })
export class ResolveMatterInput extends MatterChangeInput {
  @Field(() => String, { description: 'How it was settled（处置结果）, 1 to 2,000 characters; the reporter reads it.' })
  @PlainText(2000)
  resolution!: string;

  @Field(() => WorkRole, workRoleSaid)
  workRole?: WorkRole | null;
}

@Resolver(() => Matter)
export class ResolveMatterResolver {
  @Mutation(() => Matter, {
    nullable: true,
    description: `Settles a matter（处置）, as its handler: one in progress, or at L0 and L1 one just accepted. ${moveErrors}`,
  })
  @Access('IN_POST')
  resolveMatter(
    @Arg('input', () => ResolveMatterInput, { description: 'Which matter, and how.' }) input: ResolveMatterInput,
    @Ctx() context: Context,
  ) {
    const { resolution } = input;
    return moveMatter(context, input, {
      action: 'RESOLVE',
      note: resolution,
      async make(deed) {
        await endAssignment(deed.em, deed.matter.id, { outcome: 'DONE' });
        const settledInPostId = await postOfHandler(deed.em, deed.matter);
        return {
          change: { resolution, resolvedAt: deed.at, settledInPostId, ...answered(deed) },
          tell(matter) {
            tells(deed, 'matter.resolved.v1')(matter);
            tellAnswer(deed, matter);
          },
        };
      },
    });
  }
}
