import { Access } from '@microgrid/access/access';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { IsOptional } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Matter } from '../matter.type.ts';
import { MatterChangeInput } from './move-matter.input.ts';
import { moveErrors, moveMatter } from './move-matter.ts';

@InputType({ description: 'Verifying a matter（核查）.' })
export class VerifyMatterInput extends MatterChangeInput {
  @Field(() => String, { nullable: true, description: 'What was found（核查意见）, 1 to 500 characters.' })
  @IsOptional()
  @PlainText(500)
  note?: string | null;
}

@Resolver(() => Matter)
export class VerifyMatterResolver {
  @Mutation(() => Matter, {
    nullable: true,
    description: `Confirms that a matter is settled（核查）, as its reporter or somebody who serves there, never as its handler. ${moveErrors}`,
  })
  @Access('SIGNED_IN')
  verifyMatter(
    @Arg('input', () => VerifyMatterInput, { description: 'Which matter, and what was found.' })
    input: VerifyMatterInput,
    @Ctx() context: Context,
  ) {
    return moveMatter(context, input, {
      action: 'VERIFY',
      fact: 'matter.verified.v1',
      note: input.note,
      change: ({ actorId, at }) => ({ verifierId: actorId, verifiedAt: at }),
    });
  }
}
