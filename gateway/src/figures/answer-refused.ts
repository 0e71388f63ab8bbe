import type { HttpReply } from '@microgrid/process/http-server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { UnfitQuestion } from './question/figure-question.ts';

/** The graph did not answer a question, or not all of it. */
export class AnswerRefused extends Error {
  override readonly name = 'AnswerRefused';
  readonly errors: readonly GraphQLFormattedError[];

  constructor(errors: readonly GraphQLFormattedError[]) {
    super(errors[0]?.message);
    this.errors = errors;
  }
}

/** The status of an answer by the code of its first error; another code is that of a question that cannot be so. */
const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  REQUEST_RATE_LIMITED: 429,
  INTERNAL_SERVER_ERROR: 500,
  SUBGRAPH_UNAVAILABLE: 503,
  IDENTITY_UNAVAILABLE: 503,
  DATABASE_UNAVAILABLE: 503,
  BUSY: 503,
  DEADLINE_EXCEEDED: 504,
};

/** What whoever asked is told: as in the graph, a file of half an answer being none. Undefined where it is no refusal. */
export function refusalOfAnswer(error: unknown, requestId: string): HttpReply | undefined {
  const errors = errorsOf(error);
  if (errors === undefined) return undefined;
  const [first] = errors;
  const { code, retryAfter } = first?.extensions ?? {};
  const told = errors.map(({ extensions = {}, ...rest }) => {
    const { http: _, ...more } = extensions;
    return { ...rest, extensions: { ...more, requestId } };
  });
  return {
    status: STATUS[String(code)] ?? 400,
    headers: typeof retryAfter === 'number' ? { 'retry-after': String(retryAfter) } : {},
    body: JSON.stringify({ errors: told }),
  };
}

function errorsOf(error: unknown): readonly GraphQLFormattedError[] | undefined {
  if (error instanceof AnswerRefused) return error.errors;
  if (error instanceof UnfitQuestion) return error.errors.map((one) => one.toJSON());
  return error instanceof GraphQLError ? [error.toJSON()] : undefined;
}

/** What cannot be so of a request for figures, by the name of the parameter. */
export function wrongParameter(argument: string, message: string): GraphQLError {
  return new GraphQLError(`${argument}: ${message}`, { extensions: { code: 'BAD_USER_INPUT', argument } });
}
