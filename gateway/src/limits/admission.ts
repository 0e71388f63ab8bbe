import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { RequestContext } from '../sources/data-source.ts';
import type { Budget } from './budget.ts';
import { estimate, type OperationToWeigh } from './cost.ts';
import { shapeOf, type Shape } from './document-shape.ts';
import { atMost } from './limit-exceeded.ts';
import type { Limits } from './limits.ts';
import { admitValues } from './variables.ts';

/** Refuses what would cost others too much, before it is planned and before any subgraph is asked. */
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
  const { height } = admitShape(asked, limits);
  admitValues(asked, limits);
  const { cost, pageSize } = estimate(asked, schema);
  atMost(pageSize, limits.pageSize, 'MAX_PAGE_SIZE_LIMIT', '`first` of one list');
  atMost(cost, limits.cost, 'COST_ESTIMATED_TOO_EXPENSIVE', 'points that it may cost');
  return cost + height * PLANNING;
}

function admitShape(
  { document, operation }: { document: DocumentNode; operation: OperationDefinitionNode },
  limits: Limits,
): Shape {
  const shape = shapeOf(document, operation);
  atMost(shape.depth, limits.depth, 'MAX_DEPTH_LIMIT', 'fields in fields');
  if (operation.operation === 'mutation') atMost(shape.rootFields, limits.mutations, 'MAX_MUTATIONS_LIMIT', 'deeds');
  atMost(shape.rootFields, limits.rootFields, 'MAX_ROOT_FIELDS_LIMIT', 'root fields');
  atMost(shape.aliases, limits.aliases, 'MAX_ALIASES_LIMIT', 'aliases');
  atMost(shape.directives, limits.directives, 'MAX_DIRECTIVES_LIMIT', 'directives');
  atMost(shape.fragmentSpreads, limits.fragmentSpreads, 'MAX_FRAGMENT_SPREADS_LIMIT', 'spreads of fragments');
  atMost(shape.height, limits.height, 'MAX_HEIGHT_LIMIT', 'fields');
  return shape;
}
