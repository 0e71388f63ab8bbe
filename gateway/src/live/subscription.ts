import { getOperationAST, GraphQLError, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { watchedBy, type Watched } from './watched.ts';

/** What a client sends to subscribe. */
export interface Sent {
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
}

/** A subscription that is refused, with all that is wrong with it. */
export class SubscriptionRefused extends Error {
  override readonly name = 'SubscriptionRefused';
  readonly errors: readonly GraphQLError[];
  readonly code: string;

  constructor(code: string, errors: readonly GraphQLError[]) {
    super(code);
    this.code = code;
    this.errors = errors;
  }
}

/**
 * What a subscription looks at.
 * @throws SubscriptionRefused
 */
export function subscriptionIn(schema: GraphQLSchema, { query, operationName, variables }: Sent): Watched {
  const document = parsed(query);
  const errors = validate(schema, document);
  if (errors.length > 0) throw new SubscriptionRefused('GRAPHQL_VALIDATION_FAILED', errors);
  const operation = getOperationAST(document, typeof operationName === 'string' ? operationName : undefined);
  if (operation?.operation !== 'subscription') {
    const message = 'send one subscription here, named where there are several; all else is answered at /graphql';
    throw new SubscriptionRefused('OPERATION_RESOLUTION_FAILURE', [new GraphQLError(message)]);
  }
  if (schema.getSubscriptionType() == null) {
    throw new SubscriptionRefused('GRAPHQL_VALIDATION_FAILED', [new GraphQLError('there is nothing to subscribe to')]);
  }
  const given = typeof variables === 'object' && variables !== null ? { ...variables } : {};
  return orRefused('BAD_USER_INPUT', () => watchedBy({ schema, document, operation, variables: given }));
}

function parsed(query: unknown): DocumentNode {
  return orRefused('GRAPHQL_PARSE_FAILED', () => parse(typeof query === 'string' ? query : '', { noLocation: true }));
}

function orRefused<T>(code: string, deed: () => T): T {
  try {
    return deed();
  } catch (error) {
    if (error instanceof GraphQLError) throw new SubscriptionRefused(code, [error]);
    throw error;
  }
}
