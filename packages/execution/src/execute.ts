import { getVariableValues, GraphQLError, type ExecutionResult } from 'graphql';
import type { CompiledOperation } from './compile/compile.ts';
import { Run } from './run/run.ts';

export interface ExecutionRequest {
  readonly root?: unknown;
  readonly context: unknown;
  /** As the client sent them. */
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** Answers a request for `operation` as graphql-js would; at once where no resolver returned a promise. */
export function executeCompiled(
  operation: CompiledOperation,
  { root, context, variables }: ExecutionRequest,
): ExecutionResult | Promise<ExecutionResult> {
  const { schema, definition } = operation;
  const { coerced, errors } = getVariableValues(schema, definition.variableDefinitions ?? [], variables ?? {}, {
    maxErrors: 50,
  });
  if (errors !== undefined) return { errors };
  try {
    return new Run({ operation, root, context, variables: coerced }).answer();
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { errors: [error] };
  }
}
