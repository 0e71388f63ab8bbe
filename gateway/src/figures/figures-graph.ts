import type { GraphQLSchema } from 'graphql';
import { questionsOf, type FigureQuestion, type QuestionText } from './question/figure-question.ts';

/** What questions for figures are read by: a schema that clients see. */
export interface FiguresGraph {
  schema(): GraphQLSchema;
  /** @throws UnfitQuestion, or GraphQLError naming what is no figure. */
  read(question: QuestionText): FigureQuestion;
}

/** @param schema that clients see now. */
export function figuresGraph(schema: () => GraphQLSchema): FiguresGraph {
  let last: { readonly schema: GraphQLSchema; readonly read: FiguresGraph['read'] } | undefined;
  return {
    schema,
    read(question) {
      const now = schema();
      if (last?.schema !== now) last = { schema: now, read: questionsOf(now) };
      return last.read(question);
    },
  };
}
