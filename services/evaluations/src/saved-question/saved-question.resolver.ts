import { Access } from '@microgrid/access/access';
import { Batch } from '@microgrid/subgraph/batch';
import { connectionOf } from '@microgrid/subgraph/connection';
import { page } from '@microgrid/subgraph/page';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { Person } from '../borrowed/person.ts';
import type { Context } from '../context.ts';
import { composedGraph } from './graph/composed-graph.ts';
import { isAnswered } from './graph/question-problems.ts';
import { SavedQuestionArguments } from './saved-question.arguments.ts';
import { savedQuestionList, savedQuestionOrder, savedQuestionsOf } from './saved-question.list.ts';
import { askers } from './saved-question.policy.ts';
import { SavedQuestion } from './saved-question.type.ts';

const SavedQuestionConnection = connectionOf({
  name: 'SavedQuestion',
  what: 'saved questions（已存问题）',
  node: () => SavedQuestion,
});

@Resolver(() => SavedQuestion)
export class SavedQuestionResolver {
  @Query(() => SavedQuestion, {
    nullable: true,
    description: 'The question with this id（已存问题）; null when there is none that the caller may see.',
  })
  @Access(askers)
  async savedQuestion(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: Context) {
    const [question] = await savedQuestionsOf([{ id }], context);
    return question;
  }

  @Query(() => SavedQuestionConnection, {
    nullable: true,
    description:
      "Saved questions（已存问题）, last saved first: the caller's own, and shared ones; none for whoever is neither analyst nor street officer.",
  })
  @Access(askers)
  savedQuestions(
    @Args(() => SavedQuestionArguments) { where, ...paging }: SavedQuestionArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return page(savedQuestionList(context, where), { page: paging, order: savedQuestionOrder, filter: where, info });
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who keeps it（所有者）.' })
  owner(@Root() { ownerId }: SavedQuestion): Person {
    return { id: ownerId };
  }

  @FieldResolver(() => Boolean, { description: 'Whether the present graph still answers it（是否可用）.' })
  @Batch()
  async isValid(@Root() questions: SavedQuestion[]) {
    const graph = await composedGraph();
    return questions.map((question) => isAnswered(graph, question));
  }
}
