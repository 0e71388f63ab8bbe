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

/**
 * Says of what was refused because the caller could not be identified that a subgraph is out: whoever has signed in is not
 * told to sign in. Once at least, since fields that answer the anonymous less say nothing.
 */
export function tellUnidentified(
  errors: readonly GraphQLFormattedError[],
  { unidentified }: Caller,
): readonly GraphQLFormattedError[] {
  if (unidentified === undefined) return errors;
  const { message, extensions } = unidentified;
  const told = errors.map((error) =>
    error.extensions?.['code'] === 'UNAUTHENTICATED' ? { ...error, message, extensions } : error,
  );
  return told.some(isOfPeople) ? told : [...told, { message, extensions }];
}

function isOfPeople(error: GraphQLFormattedError): boolean {
  return error.extensions?.['subgraph'] === 'people';
}
