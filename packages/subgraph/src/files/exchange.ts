import { refusalOf } from '@microgrid/database/store-refusal';
import { DeadlineExceeded } from '@microgrid/process/deadline';
import type { FileRequest } from '@microgrid/process/files';
import { problem, type HttpReply } from '@microgrid/process/http-server';
import { GraphQLError } from 'graphql';
import type { SubgraphContext } from '../context.ts';
import { NotFound, NotNow, Unauthenticated } from '../resolver/errors.ts';
import type { FileDoor } from './file-door.ts';

/** Whose request for a file it is. */
export interface FileAsker {
  readonly context: SubgraphContext<unknown>;
  readonly requestId: string;
}

/** Takes or gives a file at one of `doors`; nobody who did not sign in is let through any. */
export async function exchange(
  { method, door: name, ticket, bytes }: FileRequest,
  doors: readonly FileDoor[],
  { context, requestId }: FileAsker,
): Promise<HttpReply> {
  try {
    if (context.actor.subject === null) throw new Unauthenticated();
    const door = doors.find((candidate) => candidate.name === name);
    if (door === undefined) throw new NotFound('there is no such file');
    if (method === 'PUT') {
      return { status: 202, body: JSON.stringify({ data: await door.put({ ticket, bytes }, context) }) };
    }
    const file = await door.get(ticket, context);
    return { status: 200, headers: headersOf(file), body: file.bytes };
  } catch (error) {
    return refused(error, { context, requestId });
  }
}

/** Kept by nobody on the way, and never taken for a page. */
function headersOf({ name, type }: { name: string; type: string }) {
  return {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  };
}

const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  BAD_USER_INPUT: 400,
  DEADLINE_EXCEEDED: 504,
};

function refused(error: unknown, { context, requestId }: FileAsker): HttpReply {
  const refusal = refusalOf(error);
  if (refusal !== undefined) {
    context.log.warn({ err: error }, 'the database refused');
    const { message, extensions } = new NotNow(refusal);
    return { ...problem(503, { code: refusal, message, requestId }), headers: retry(extensions['retryAfter']) };
  }
  if (error instanceof DeadlineExceeded) {
    return problem(504, { code: 'DEADLINE_EXCEEDED', message: error.message, requestId });
  }
  const code = error instanceof GraphQLError ? error.extensions['code'] : undefined;
  if (error instanceof GraphQLError && typeof code === 'string') {
    return problem(STATUS[code] ?? 503, { code, message: error.message, requestId });
  }
  context.log.error({ err: error }, 'unexpected error');
  return problem(500, { code: 'INTERNAL_SERVER_ERROR', message: 'something went wrong on our side', requestId });
}

function retry(seconds: unknown): Record<string, string> {
  return { 'retry-after': String(seconds) };
}
