import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { RequestContext } from '../sources/data-source.ts';
import type { Budget } from './budget.ts';
import { estimate, type OperationToWeigh } from './cost.ts';
import { shapeOf } from './document-shape.ts';
import { atMost } from './limit-exceeded.ts';
import type { Limits } from './limits.ts';
import { admitValues } from './variables.ts';

/** Refuses an operation that would cost others too much, before it is planned and before any subgraph is asked. */
export function admissionPlugin(limits: Limits, budget: Budget | undefined): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          // Without an operation of that name there is nothing to carry out.
          if (operation === undefined) return;
          const cost = admit({ document, operation, variables: request.variables ?? {} }, { schema, limits });
          await budget?.spend(contextValue, cost);
        },
      };
    },
  };
}

/** Points of a field that is planned: 500 fields take a planner some 60 ms. */
const PLANNING = 10;

/**
 * @returns the points that the operation may cost, and its planning.
 * @throws LimitExceeded
 */
export function admit(asked: OperationToWeigh, { schema, limits }: { schema: GraphQLSchema; limits: Limits }): number {
  admitValues(asked, limits);
  const { cost, pageSize } = estimate(asked, schema);
  atMost(pageSize, limits.pageSize, 'MAX_PAGE_SIZE_LIMIT', '`first` of one list');
  atMost(cost, limits.cost, 'COST_ESTIMATED_TOO_EXPENSIVE', 'points that it may cost');
  return cost + shapeOf(asked.document, asked.operation).height * PLANNING;
}
