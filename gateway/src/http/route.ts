import type { IncomingHttpHeaders } from 'node:http';
import { HeaderMap, type ApolloServer } from '@apollo/server';
import { ANONYMOUS } from '@microgrid/access/actor';
import { problem, type HttpReply, type HttpRequest } from '@microgrid/process/http-server';
import { parseStrictJson } from '@microgrid/process/strict-json';
import { failSpan, traced } from '@microgrid/process/tracing';
import type { Actors } from '../identity/actors.ts';
import { compressed } from './compress.ts';
import { withCors } from './cors.ts';
import type { Caller } from '../sources/data-source.ts';
import type { GatewayOptions } from '../gateway-options.ts';
import { InvalidToken, IssuerUnreachable, type Verify } from '../identity/identity.ts';

/** What answering a request takes. */
export interface Answering extends Pick<GatewayOptions, 'sources' | 'log' | 'corsOrigins'> {
  readonly server: ApolloServer<Caller>;
  readonly actors: Actors;
  readonly verify: Verify;
}

/** What the gateway answers on each of its paths. */
export async function route(request: HttpRequest, answering: Answering): Promise<HttpReply> {
  switch (request.url.pathname) {
    case '/graphql':
      // A trace begins here: whose a `traceparent` from outside is, nobody knows.
      return traced(`${request.method} /graphql`, { requestId: request.id }, () => graph(request, answering));
    case '/health':
      return { status: 200, body: JSON.stringify({ status: 'ok' }) };
    case '/ready':
      return readiness(answering.sources);
    default:
      return problem(404, { code: 'NOT_FOUND', message: 'the graph is at /graphql', requestId: request.id });
  }
}

async function graph(request: HttpRequest, answering: Answering): Promise<HttpReply> {
  const { corsOrigins = [] } = answering;
  const reply = await withCors(request, corsOrigins, () => answerGraphql(request, answering));
  if (reply.status >= 500) failSpan(String(reply.status));
  return compressed(reply, request.headers['accept-encoding']);
}

async function answerGraphql(request: HttpRequest, { server, log, ...who }: Answering): Promise<HttpReply> {
  try {
    const caller = await callerOf(request, who);
    const {
      status = 200,
      headers,
      body,
    } = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method,
        headers: headerMap(request.headers),
        search: request.url.search,
        body: parsedBody(request),
      },
      context: () => Promise.resolve(caller),
    });
    if (body.kind !== 'complete') throw new Error('incremental delivery is not offered');
    return { status, headers: Object.fromEntries(headers), body: body.string };
  } catch (error) {
    if (error instanceof InvalidToken)
      return problem(401, { code: 'UNAUTHENTICATED', message: error.message, requestId: request.id });
    if (!(error instanceof IssuerUnreachable)) throw error;
    log.error({ err: error, requestId: request.id }, 'no token can be verified');
    return problem(503, {
      code: 'IDENTITY_UNAVAILABLE',
      message: 'who is asking cannot be said at the moment',
      requestId: request.id,
    });
  }
}

async function callerOf(
  { headers, id }: HttpRequest,
  { verify, actors }: Pick<Answering, 'verify' | 'actors'>,
): Promise<Caller> {
  const subject = await verify(headers.authorization);
  return { actor: subject === null ? ANONYMOUS : await actors.of(subject, id), requestId: id };
}

async function readiness(sources: GatewayOptions['sources']): Promise<HttpReply> {
  const states = await Promise.all(
    Object.entries(sources).map(async ([name, source]) => [name, (await source.isReady()) ? 'ready' : 'out']),
  );
  const ready = states.every(([, state]) => state === 'ready');
  return { status: ready ? 200 : 503, body: JSON.stringify({ ready, subgraphs: Object.fromEntries(states) }) };
}

function headerMap(headers: IncomingHttpHeaders): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}

/** Apollo takes a parsed body only where JSON was promised; anything else it refuses by itself. */
function parsedBody({ headers, body }: HttpRequest): unknown {
  return headers['content-type']?.startsWith('application/json') && body !== '' ? parseStrictJson(body) : undefined;
}
