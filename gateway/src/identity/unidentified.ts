import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Caller, RequestContext } from '../sources/data-source.ts';

/**
 * Refuses the mutations of who signed in while nobody says what they may do. Their reads are answered as those of the
 * anonymous, and `tellUnidentified` says so.
 */
export function refuseUnidentified(): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation, contextValue: { unidentified } }) {
          if (unidentified === undefined || operation?.operation !== 'mutation') return;
          const { message, extensions } = unidentified;
          throw new GraphQLError(message, { extensions: { ...extensions, http: { status: 503 } } });
        },
      };
    },
  };
}

/** Says of fields that were refused because the caller could not be identified that a subgraph is out: nothing else in the answer does. */
export function tellUnidentified(
  errors: readonly GraphQLFormattedError[],
  { unidentified }: Caller,
): readonly GraphQLFormattedError[] {
  if (unidentified === undefined || errors.some(isTold)) return errors;
  const { message, extensions } = unidentified;
  const others = errors.filter((error) => error.extensions?.['code'] !== 'UNAUTHENTICATED');
  const missing = errors.filter((error) => !others.includes(error));
  const told = missing.map((error) => ({ ...error, message, extensions }));
  return [...others, ...(told.length > 0 ? told : [{ message, extensions }])];
}

function isTold(error: GraphQLFormattedError): boolean {
  return error.extensions?.['subgraph'] === 'people' && error.path === undefined;
}
