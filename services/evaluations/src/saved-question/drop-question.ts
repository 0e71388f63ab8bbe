import { Access } from '@microgrid/access/access';
import { momentOf } from '@microgrid/database/moment';
import { Forbidden, NotFound } from '@microgrid/subgraph/errors';
import { WriteInput } from '@microgrid/subgraph/write-input';
import { IsUUID } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { askers } from './saved-question.policy.ts';
import { SavedQuestion } from './saved-question.type.ts';
import { ownQuestion } from './save-question.ts';

@InputType({ description: 'Dropping a question（删除问题）.' })
export class DropQuestionInput extends WriteInput {
  @Field(() => ID, { description: 'Which（已存问题）.' })
  @IsUUID()
  savedQuestionId!: string;
}

@Resolver()
export class DropQuestionResolver {
  @Mutation(() => SavedQuestion, {
    nullable: true,
    description:
      "Drops a saved question（删除问题）, for everybody; what it was is answered once more. NOT_FOUND when it is none of the caller's own.",
  })
  @Access(askers)
  dropQuestion(
    @Arg('input', () => DropQuestionInput, { description: 'Which question.' }) input: DropQuestionInput,
    @Ctx() context: Context,
  ) {
    return context.write(input, async (em) => {
      const question = await ownQuestion(em, input.savedQuestionId, context).catch((error: unknown) => {
        throw error instanceof Forbidden ? new NotFound('there is no such question of yours') : error;
      });
      return em.assign(question, { droppedAt: await momentOf(em) });
    });
  }
}
