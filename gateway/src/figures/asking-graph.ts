import type { ApolloServer } from '@apollo/server';
import type { RequestContext } from '../sources/data-source.ts';
import { AnswerRefused } from './answer-refused.ts';

type Members = Readonly<Record<string, unknown>>;

interface Operation {
  readonly query: string;
  readonly variables: Members;
}

/** Asks the graph as one caller: what that may do, its limits and its budget are those of any operation. */
export interface AskingGraph {
  /** @throws AnswerRefused unless all of it is answered. */
  ask(operation: Operation): Promise<Members>;
}

export function askingAs(server: ApolloServer<RequestContext>, contextValue: RequestContext): AskingGraph {
  return {
    async ask({ query, variables }) {
      const { body } = await server.executeOperation<Members>({ query, variables: { ...variables } }, { contextValue });
      if (body.kind !== 'single') throw new Error('incremental delivery is not offered');
      const { data, errors = [] } = body.singleResult;
      if (errors.length > 0 || data == null) throw new AnswerRefused(errors);
      return data;
    },
  };
}
