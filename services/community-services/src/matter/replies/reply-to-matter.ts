import { Access } from '@microgrid/access/access';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { WriteInput } from '@microgrid/subgraph/write-input';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { IsUUID } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { WorkRole, workRoleSaid } from '../../work-role/work-role.terms.ts';
import { Matter } from '../matter.type.ts';
import { moveMatter } from '../moves/move-matter.ts';
import { answered, tellAnswer } from './first-reply.ts';

@InputType({ description: 'Replying to the reporter（答复）.' })
export class ReplyToMatterInput extends WriteInput {
  @Field(() => ID, { description: 'The matter（事项）.' })
  @IsUUID()
  matterId!: string;

  @Field(() => String, { description: 'The reply（答复）, 1 to 1,000 characters.' })
  @PlainText(1000)
  reply!: string;

  @Field(() => WorkRole, workRoleSaid)
  workRole?: WorkRole | null;
}

@Resolver(() => Matter)
export class ReplyToMatterResolver {
  @Mutation(() => Matter, {
    nullable: true,
    description: `Replies to the reporter while a matter is open（答复）, as its handler, the grid's worker, the head or whoever answers for its level. ${moveErrors}`,
  })
  @Access('IN_POST')
  replyToMatter(
    @Arg('input', () => ReplyToMatterInput, { description: 'Which matter, and the reply.' }) input: ReplyToMatterInput,
    @Ctx() context: Context,
  ) {
    return moveMatter(context, input, {
      action: 'REPLY',
      note: input.reply,
      make: (deed) => ({ change: answered(deed), tell: (matter) => tellAnswer(deed, matter) }),
    });
  }
}
