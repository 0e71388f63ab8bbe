import { GraphError, type ToldError } from './errors/graph-error.ts';
import type { WireReply } from './transports/transport.ts';

/** What was answered. */
export interface Answer<Result> {
  readonly data: Result;
  /** What is missing in `data`, and why: a part of the graph is out, or not for the caller. */
  readonly problems: readonly GraphError[];
}

/**
 * Reads an answer.
 * @throws GraphError where nothing was answered: the request was refused, or each of its root fields is null with an error.
 */
export function answerOf({ status, body }: WireReply): Answer<unknown> {
  if (!isObject(body)) throw new GraphError(codeOf(status), { message: `HTTP ${status}, and no JSON` });
  const { data, errors } = body;
  const problems = (Array.isArray(errors) ? errors : []).map((told: ToldError) => {
    return new GraphError(told.extensions?.['code'], told);
  });
  const [first] = problems;
  if (isObject(data) && (first === undefined || Object.values(data).some((value) => value !== null))) {
    return { data, problems };
  }
  throw first ?? new GraphError(codeOf(status), { message: `HTTP ${status}, without data` });
}

const CODES: Readonly<Record<number, string>> = {
  401: 'UNAUTHENTICATED',
  413: 'BODY_TOO_LARGE',
  429: 'REQUEST_RATE_LIMITED',
};

/** Of an answer that is not the graph's: a proxy's, or the sign-in page of a wireless network (200). */
function codeOf(status: number): string {
  if (status < 400 || status >= 500) return 'NO_ANSWER';
  return CODES[status] ?? 'BAD_REQUEST';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
