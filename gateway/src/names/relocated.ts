import { GraphQLError } from 'graphql';
import type { OwnNames } from './own-names.ts';

/** The same error, its path as the client wrote it. */
export function relocated(error: GraphQLError, { renamedPath }: Pick<OwnNames, 'renamedPath'>): GraphQLError {
  if (error.path === undefined) return error;
  const { message, nodes = null, source = null, positions = null, originalError, extensions } = error;
  return new GraphQLError(message, {
    nodes,
    source,
    positions,
    originalError: originalError ?? null,
    extensions,
    path: renamedPath(error.path),
  });
}
