import { refusalOf } from '@microgrid/database/store-refusal';
import { argumentAt } from '@microgrid/execution/argument-at';
import { DeadlineExceeded } from '@microgrid/process/deadline';
import { GraphQLError, isValueNode, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { ArgumentValidationError } from 'type-graphql';
import { brokenDemands } from './demands/broken-demands.ts';
import { Invalid, NotNow } from './resolver/errors.ts';

/** Where and while answering what an error came up. */
export interface ErrorContext {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  readonly log: Logger;
}

/**
 * What a client is told of an error: those meant for it as they are, bad input with the argument named, what the database
 * does not do now with when to try again, anything else masked and logged once.
 */
export function toClientError(error: GraphQLError, occasion: ErrorContext): GraphQLError {
  const { originalError } = error;
  if (originalError instanceof ArgumentValidationError) {
    return relocated(new Invalid(brokenDemands(originalError.extensions.validationErrors)), error);
  }
  const refusal = refusalOf(originalError);
  if (refusal !== undefined) {
    occasion.log.warn({ err: originalError, path: error.path }, 'the database refused');
    return relocated(new NotNow(refusal), error);
  }
  if (originalError instanceof DeadlineExceeded) {
    return relocated(new GraphQLError(originalError.message, { extensions: { code: 'DEADLINE_EXCEEDED' } }), error);
  }
  const code = error.extensions['code'];
  // Without a path it was refused before anything ran: the values of variables did not fit their types.
  if (code === 'BAD_USER_INPUT' || (code === undefined && (error.path === undefined || isOfArgument(originalError)))) {
    return withArgument(error, occasion);
  }
  if (code !== undefined) return error;
  occasion.log.error({ err: originalError ?? error, path: error.path }, 'unexpected error');
  return relocated(
    new GraphQLError('something went wrong on our side', { extensions: { code: 'INTERNAL_SERVER_ERROR' } }),
    error,
  );
}

function withArgument(error: GraphQLError, occasion: ErrorContext): GraphQLError {
  if (error.extensions['argument'] !== undefined) return error;
  const at = argumentAt(error, occasion);
  if (at === undefined) {
    return relocated(
      new GraphQLError(error.message, { extensions: { ...error.extensions, code: 'BAD_USER_INPUT' } }),
      error,
    );
  }
  const { argument, path, message = error.message, broken } = at;
  const problems = [{ field: argument, message, ...broken }];
  const extensions = { ...error.extensions, code: 'BAD_USER_INPUT', argument, problems };
  return new GraphQLError(`${argument}: ${message}`, {
    nodes: error.nodes ?? null,
    path: error.path ?? path ?? null,
    extensions,
  });
}

/** Whether GraphQL itself refused the value of an argument, such as a variable that is null where there must be one. */
function isOfArgument(error: Error | null | undefined): boolean {
  const node = error instanceof GraphQLError ? error.nodes?.[0] : undefined;
  return node !== undefined && isValueNode(node);
}

function relocated(error: GraphQLError, at: GraphQLError): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: at.nodes ?? null,
    path: at.path ?? null,
    extensions: error.extensions,
  });
}
