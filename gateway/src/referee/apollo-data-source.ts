import type { GraphQLDataSource } from '@apollo/gateway';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { ask } from '../sources/asking.ts';
import type { Caller, DataSource } from '../sources/data-source.ts';
import { noteMissing } from '../sources/missing-entities.ts';

/** A data source of ours in the shape in which Apollo's gateway calls it. */
export function apolloDataSource(
  subgraph: string,
  source: DataSource,
  log: Logger,
): GraphQLDataSource<Caller & Record<string, unknown>> {
  return {
    async process(options) {
      if (!('incomingRequestContext' in options)) {
        throw new GraphQLError('the supergraph is composed beforehand, subgraphs are not asked for their schema');
      }
      const { query = '', variables, operationName } = options.request;
      const result = await ask({ subgraph, source, log }, { query, variables, operationName }, options.context);
      noteMissing(options.context, { query, variables }, result);
      return result;
    },
  };
}
