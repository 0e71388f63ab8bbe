import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { RequestContext } from '../sources/data-source.ts';
import type { Budget } from './budget.ts';
import { estimate, type OperationToWeigh } from './cost.ts';
import { shapeOf } from './document-shape.ts';
import { atMost } from './limit-exceeded.ts';
import type { Limits } from './limits.ts';
import { resolvedOperation } from './resolved-operation.ts';
import { admitValues } from './variables.ts';

/** Refuses an operation that would cost others too much, before it is planned and before any subgraph is asked. */
export function admissionPlugin(limits: Limits, budget: Budget | undefined): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      let isNew = false;
      return {
        // Of a document that was answered before, Apollo has kept what it parsed, and the gateway its plan.
        async parsingDidStart() {
          isNew = true;
        },
        async didResolveOperation({ schema, document, request, contextValue, ...resolved }) {
          const operation = resolvedOperation(document, resolved.operation);
          const cost = admit({ document, operation, variables: request.variables ?? {} }, { schema, limits });
          const planning = isNew ? shapeOf(document, operation).height * PLANNING : 0;
          const weight = { cost, costLimit: limits.cost, planning };
          contextValue.explanation?.weighed({ ...weight, left: null });
          const left = await budget?.spend(contextValue, cost + planning);
          if (left !== undefined) contextValue.explanation?.weighed({ ...weight, left });
        },
      };
    },
  };
}

/** Points of a field that is planned for the first time: 500 fields keep a process busy for some 100 ms. */
const PLANNING = 200;

/**
 * @returns the points that the operation may cost, but for its planning.
 * @throws LimitExceeded
 */
export function admit(asked: OperationToWeigh, { schema, limits }: { schema: GraphQLSchema; limits: Limits }): number {
  admitValues(asked, limits);
  const { cost, pageSize } = estimate(asked, schema);
  atMost(pageSize, limits.pageSize, 'MAX_PAGE_SIZE_LIMIT', '`first` of one list');
  atMost(cost, limits.cost, 'COST_ESTIMATED_TOO_EXPENSIVE', 'points that it may cost');
  return cost;
}
