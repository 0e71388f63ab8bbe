import type { IncomingHttpHeaders } from 'node:http';
import { BadRequest, type HttpReply, type HttpRequest, type StreamedReply } from '@microgrid/process/http-server';

/** What the usual GraphQL clients send besides what every page may. */
const SENT_BY_CLIENTS = [
  'authorization',
  'content-type',
  'apollo-require-preflight',
  'x-apollo-operation-name',
  'x-apollo-operation-id',
  'apollographql-client-name',
  'apollographql-client-version',
  'traceparent',
  'tracestate',
  'x-request-id',
  'x-graphql-event-stream-token',
];

/** What a page of a listed origin may read of an answer besides its body. */
const READABLE = 'x-request-id, retry-after, content-disposition, link';

const PREFLIGHT = {
  'access-control-allow-methods': 'GET, POST, PUT, DELETE',
  'access-control-allow-headers': SENT_BY_CLIENTS.join(', '),
  'access-control-max-age': '600',
};

/**
 * Lets web apps of the listed origins read what `answer` says, and refuses what a page of any other origin sends. Cookies
 * mean nothing here, so credentials are never allowed.
 * @throws BadRequest (403) from another origin.
 */
export async function withCors<Reply extends HttpReply | StreamedReply>(
  request: HttpRequest,
  origins: readonly string[],
  answer: (request: HttpRequest) => Promise<Reply>,
): Promise<HttpReply | Reply> {
  const { origin, host } = request.headers;
  if (origin === undefined || URL.parse(origin)?.host === host) return answer(request);
  if (!origins.includes(origin)) {
    throw new BadRequest('the origin of this page is not listed', { status: 403, code: 'ORIGIN_REFUSED' });
  }
  const isPreflight = request.method === 'OPTIONS' && 'access-control-request-method' in request.headers;
  const reply = isPreflight ? { status: 204, headers: PREFLIGHT, body: '' } : await answer(request);
  return { ...reply, headers: { ...reply.headers, ...allowedOrigin(request.headers, origins) } };
}

/** The headers by which a page of a listed origin may read an answer, a refusal as well. */
export function allowedOrigin(
  { origin }: IncomingHttpHeaders,
  origins: readonly string[] = [],
): Readonly<Record<string, string>> {
  if (origin === undefined || !origins.includes(origin)) return {};
  return { 'access-control-allow-origin': origin, 'access-control-expose-headers': READABLE, vary: 'origin' };
}
