import type { GraphQLSchema } from 'graphql';
import { questionsOf, type FigureQuestion, type QuestionText } from './question/figure-question.ts';

/** What questions for figures are read by: the schema that clients see now. */
export interface FiguresGraph {
  use(schema: GraphQLSchema): void;
  schema(): GraphQLSchema;
  /** @throws UnfitQuestion, or GraphQLError naming what is no figure. */
  read(question: QuestionText): FigureQuestion;
}

export function figuresGraph(): FiguresGraph {
  let now: { readonly schema: GraphQLSchema; readonly read: FiguresGraph['read'] } | undefined;
  const loaded = () => {
    if (now === undefined) throw new Error('the supergraph is not loaded yet');
    return now;
  };
  return {
    use: (schema) => void (now = { schema, read: questionsOf(schema) }),
    schema: () => loaded().schema,
    read: (question) => loaded().read(question),
  };
}
