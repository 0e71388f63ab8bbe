import type { GraphQLFormattedError } from 'graphql';

/**
 * The body of an answer of Apollo's: what it refuses before it knows a request's context has neither the id that the log
 * has, nor been cleared of a stack.
 */
export function withRequestId(body: string, requestId: string): string {
  const { errors = [], ...rest }: { errors?: GraphQLFormattedError[] } = JSON.parse(body);
  const told = errors.map((error) => {
    const { stacktrace: _, ...extensions } = error.extensions ?? {};
    return { ...error, extensions: { ...extensions, requestId } };
  });
  return JSON.stringify({ errors: told, ...rest });
}
