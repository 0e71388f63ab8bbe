import { Access } from '@microgrid/access/access';
import { Invalid } from '@microgrid/subgraph/errors';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { IsOptional } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { sealTexts } from '../details/seal-texts.ts';
import { Matter } from '../matter.type.ts';
import { MatterChangeInput } from '../moves/move-matter.input.ts';
import { moveMatter } from '../moves/move-matter.ts';

@InputType({ description: 'Answering what a returned matter lacks（补充）.' })
export class ResubmitMatterInput extends MatterChangeInput {
  @Field(() => String, { nullable: true, description: 'The whole description anew（描述）, 1 to 2,000 characters.' })
  @IsOptional()
  @PlainText(2000)
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'The place anew（地点）, 1 to 200 characters.' })
  @IsOptional()
  @PlainText(200)
  place?: string | null;
}

@Resolver(() => Matter)
export class ResubmitMatterResolver {
  @Mutation(() => Matter, {
    nullable: true,
    description: `Answers what a returned matter lacks（补充）, as its reporter or who entered it; BAD_USER_INPUT when nothing is said. ${moveErrors}`,
  })
  @Access('SIGNED_IN')
  resubmitMatter(
    @Arg('input', () => ResubmitMatterInput, { description: 'Which matter, and what it lacked.' })
    input: ResubmitMatterInput,
    @Ctx() context: Context,
  ) {
    const { description, place } = input;
    if (description == null && place == null) {
      throw new Invalid([
        { field: 'description', message: 'say what was missing: the description or the place anew', rule: 'REQUIRED' },
      ]);
    }
    const said = { ...(description == null ? {} : { description }), ...(place == null ? {} : { place }) };
    return moveMatter(context, input, {
      action: 'REPORT',
      async make({ em, matter }) {
        if (!matter.areTextsSealed) return { change: said };
        await sealTexts(em, { matterId: matter.id, ...said });
        return {};
      },
    });
  }
}
