import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { HeaderMap, type ApolloServer } from '@apollo/server';
import { ANONYMOUS } from '@microgrid/access/actor';
import { problem, type HttpReply, type HttpRequest } from '@microgrid/subgraph/http-server';
import { actorOf } from './caller.ts';
import type { Caller } from './data-source.ts';
import { sourceNamed, type GatewayOptions } from './gateway-options.ts';
import { InvalidToken, subjectOf } from './identity.ts';

/** What the gateway answers on each of its paths. */
export async function route(
  request: HttpRequest,
  server: ApolloServer<Caller>,
  options: GatewayOptions,
): Promise<HttpReply> {
  switch (request.url.pathname) {
    case '/graphql':
      return answerGraphql(request, server, options);
    case '/health':
      return { status: 200, body: JSON.stringify({ status: 'ok' }) };
    case '/ready':
      return readiness(options.sources);
    default:
      return problem(404, 'NOT_FOUND', 'the graph is at /graphql');
  }
}

async function answerGraphql(
  request: HttpRequest,
  server: ApolloServer<Caller>,
  { sources, issuer, log }: GatewayOptions,
): Promise<HttpReply> {
  const requestId = randomUUID();
  try {
    const caller = await callerOf(request, { sources, issuer, requestId });
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
    return { status, headers: { ...Object.fromEntries(headers), 'x-request-id': requestId }, body: body.string };
  } catch (error) {
    if (error instanceof InvalidToken) return problem(401, 'UNAUTHENTICATED', error.message);
    if (error instanceof SyntaxError) return problem(400, 'BAD_REQUEST', 'the body is not JSON');
    log.error({ err: error, requestId }, 'unexpected error');
    throw error;
  }
}

async function callerOf(
  request: HttpRequest,
  { sources, issuer, requestId }: Pick<GatewayOptions, 'sources' | 'issuer'> & { requestId: string },
): Promise<Caller> {
  const subject = await subjectOf(request.headers.authorization, issuer);
  if (subject === null) return { actor: ANONYMOUS, requestId };
  return { actor: await actorOf(subject, sourceNamed('people', sources), requestId), requestId };
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
  return headers['content-type']?.startsWith('application/json') && body !== '' ? JSON.parse(body) : undefined;
}
