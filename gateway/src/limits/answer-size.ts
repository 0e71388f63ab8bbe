import { problem, type HttpReply } from '@microgrid/process/http-server';
import type { GraphQLFormattedError } from 'graphql';

/** The first errors of an answer, and one that says how many there were. */
export function cappedErrors(errors: readonly GraphQLFormattedError[], limit: number): GraphQLFormattedError[] {
  if (errors.length <= limit) return [...errors];
  const message = `${errors.length} errors, of which the first ${limit} are told`;
  return [...errors.slice(0, limit), { message, extensions: { code: 'TOO_MANY_ERRORS', limit, asked: errors.length } }];
}

/** The answer, or that it is too large. A deed in it is done: a retry with its `writeId` and fewer fields says so. */
export function cappedAnswer(reply: HttpReply, { limit, requestId }: { limit: number; requestId: string }): HttpReply {
  const asked = Buffer.byteLength(reply.body);
  if (asked <= limit) return reply;
  const message = `an answer of ${asked} bytes, where ${limit} is the most: ask for less at once; what was to be done is done`;
  return problem(422, { code: 'ANSWER_TOO_LARGE', message, requestId, limit, asked });
}
