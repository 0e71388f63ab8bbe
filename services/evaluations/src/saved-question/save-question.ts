import { Access } from '@microgrid/access/access';
import { lockInTransaction } from '@microgrid/database/advisory-lock';
import { momentOf } from '@microgrid/database/moment';
import { Conflict, Forbidden, Invalid, NotFound } from '@microgrid/subgraph/errors';
import { storedId } from '@microgrid/subgraph/ids';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { WriteInput } from '@microgrid/subgraph/write-input';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { IsOptional, IsUUID } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { composedGraph } from './graph/composed-graph.ts';
import { questionProblems } from './graph/question-problems.ts';
import { SavedQuestionEntity } from './saved-question.entity.ts';
import { askers, mayChangeQuestion, mayReadQuestion } from './saved-question.policy.ts';
import { SavedQuestion } from './saved-question.type.ts';

/** Of one owner; who asks more keeps what is asked no more. */
const MOST_QUESTIONS = 200;

@InputType({ description: 'Saving a question（保存问题）.' })
export class SaveQuestionInput extends WriteInput {
  @Field(() => ID, { nullable: true, description: 'Which to replace（已存问题）; a new one when left out.' })
  @IsOptional()
  @IsUUID()
  savedQuestionId?: string | null;

  @Field(() => String, { description: 'Title（标题）, 1 to 100 characters.' })
  @PlainText(100)
  title!: string;

  @Field(() => String, {
    description:
      'The GraphQL document（查询）, up to 10,000 characters and 1,000 tokens: one query, and its fragments.',
  })
  @PlainText(10_000)
  document!: string;

  @Field(() => String, {
    defaultValue: '{}',
    description: 'Its variables as JSON（变量）, up to 10,000 characters; just those that the query declares.',
  })
  @PlainText(10_000)
  variables!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether other analysts see it（是否共享）.' })
  isShared!: boolean;
}

@Resolver()
export class SaveQuestionResolver {
  @Mutation(() => SavedQuestion, {
    nullable: true,
    description: `Saves a question（保存问题）, as an analyst or street officer. BAD_USER_INPUT names the line, and the field or variable, that the present graph does not answer; NOT_FOUND when the one to replace is none that the caller may see, FORBIDDEN when it is another's; CONFLICT with ${MOST_QUESTIONS} questions of one's own.`,
  })
  @Access(askers)
  async saveQuestion(
    @Arg('input', () => SaveQuestionInput, { description: 'The question.' }) input: SaveQuestionInput,
    @Ctx() context: Context,
  ) {
    const problems = questionProblems(await composedGraph(), input);
    if (problems.length > 0) throw new Invalid(problems);
    const { title, document, variables, isShared, savedQuestionId } = input;
    return context.write(input, async (em, id) => {
      const texts = { title, document, variables, isShared, savedAt: await momentOf(em) };
      if (savedQuestionId == null) return keepNew(em, { id, ownerId: signedIn(context.actor), ...texts });
      const question = await ownQuestion(em, savedQuestionId, context);
      return em.assign(question, texts);
    });
  }
}

type NewQuestion = Omit<SavedQuestionEntity, 'version' | 'droppedAt'>;

async function keepNew(em: SqlEntityManager, question: NewQuestion): Promise<SavedQuestionEntity> {
  const { ownerId } = question;
  await lockInTransaction(em, `saved questions of ${ownerId}`);
  if ((await em.count(SavedQuestionEntity, { ownerId, droppedAt: null })) >= MOST_QUESTIONS) {
    throw new Conflict(`you keep ${MOST_QUESTIONS} questions already: drop one that you ask no more`, ownerId);
  }
  return em.create(SavedQuestionEntity, question);
}

/**
 * The question of the caller, locked, so that of two who save it at once the second replaces what the first said.
 * @throws NotFound, Forbidden
 */
export async function ownQuestion(em: SqlEntityManager, id: string, { actor }: Context): Promise<SavedQuestionEntity> {
  const question = await em.findOne(
    SavedQuestionEntity,
    { id: storedId(id), droppedAt: null },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (question === null || !mayReadQuestion(actor, question)) throw new NotFound('there is no such question');
  if (!mayChangeQuestion(actor, question)) {
    throw new Forbidden('this question is kept by somebody else: save your own of the same text', 'to be its owner');
  }
  return question;
}
