import { Access } from '@microgrid/access/access';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Opinion } from '../opinion.type.ts';
import { answerOpinion, AnswerOpinionInput } from './answer-opinion.ts';

@InputType({ description: 'Replying to an opinion（答复意见）; whoever said a merged one reads it too.' })
export class ReplyToOpinionInput extends AnswerOpinionInput {
  @Field(() => String, { description: 'The reply（答复）, 1 to 1,000 characters.' })
  @PlainText(1000)
  reply!: string;
}

@Resolver(() => Opinion)
export class ReplyToOpinionResolver {
  @Mutation(() => Opinion, {
    nullable: true,
    description: `Replies to an opinion（答复意见）, as the leader of the micro-grid, the worker of its grid or the head. ${moveErrors}`,
  })
  @Access('IN_POST')
  replyToOpinion(
    @Arg('input', () => ReplyToOpinionInput, { description: 'Which opinion, and the reply.' })
    input: ReplyToOpinionInput,
    @Ctx() context: Context,
  ) {
    const { reply } = input;
    return answerOpinion(context, input, { action: 'REPLY', make: () => Promise.resolve({ reply }) });
  }
}
