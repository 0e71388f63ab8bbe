import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Place } from './places.ts';

/** What a subgraph told, with the place of what it is about in the answer. */
export function placed(error: GraphQLFormattedError, subgraph: string, place: Place | undefined): GraphQLError {
  return new GraphQLError(error.message || `an error of the subgraph ${subgraph}`, {
    path: place ?? null,
    originalError: error instanceof Error ? error : null,
    extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', ...error.extensions, serviceName: subgraph },
  });
}

/** What went wrong in asking; what is meant for clients already, as it is. */
export function askingFailed(error: unknown, subgraph: string): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const cause = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(cause.message, {
    originalError: cause,
    extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', serviceName: subgraph },
  });
}
