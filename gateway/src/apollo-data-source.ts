import type { GraphQLDataSource } from '@apollo/gateway';
import { GraphQLError } from 'graphql';
import type { Caller, DataSource } from './data-source.ts';

/** A data source of ours in the shape in which Apollo's gateway calls it. */
export function apolloDataSource(source: DataSource): GraphQLDataSource<Caller & Record<string, unknown>> {
  return {
    async process(options) {
      if (!('incomingRequestContext' in options)) {
        throw new GraphQLError('the supergraph is composed beforehand, subgraphs are not asked for their schema');
      }
      const { query = '', variables, operationName } = options.request;
      return source.ask({ query, variables, operationName }, options.context);
    },
  };
}
