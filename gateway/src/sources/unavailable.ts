import { GraphQLError } from 'graphql';

/** What a client is told when a part of the graph is out: which part, not why; the log has the cause. */
export function unavailable(subgraph: string, cause: unknown): GraphQLError {
  return new GraphQLError(`${subgraph} does not answer at the moment`, {
    originalError: cause instanceof Error ? cause : new Error(String(cause)),
    extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph },
  });
}
