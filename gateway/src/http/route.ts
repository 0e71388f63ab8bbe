import type { IncomingHttpHeaders } from 'node:http';
import type { BlockList } from 'node:net';
import { HeaderMap, type ApolloServer } from '@apollo/server';
import { ANONYMOUS } from '@microgrid/access/actor';
import { deadlineIn } from '@microgrid/process/deadline';
import { problem, type HttpReply, type HttpRequest } from '@microgrid/process/http-server';
import { failSpan, traced } from '@microgrid/process/tracing';
import { GraphQLError } from 'graphql';
import { cardOf, publicCard } from '../card/public-card.ts';
import type { Actors } from '../identity/actors.ts';
import { withRequestId } from './apollo-refusal.ts';
import { compressed } from './compress.ts';
import { withCors } from './cors.ts';
import { frontPage, isBrowsing } from './front-page.ts';
import { sentOperation } from './sent-operation.ts';
import type { RequestContext } from '../sources/data-source.ts';
import { cappedAnswer } from '../limits/answer-size.ts';
import { clientAddress } from '../limits/client-address.ts';
import { BudgetSpent } from '../limits/budget-spent.ts';
import { LimitExceeded } from '../limits/limit-exceeded.ts';
import type { Limits } from '../limits/limits.ts';
import type { GatewayOptions } from '../gateway-options.ts';
import { InvalidToken, IssuerUnreachable, type Verify } from '../identity/identity.ts';

/** What answering a request takes. */
export interface Answering extends Pick<GatewayOptions, 'sources' | 'log' | 'corsOrigins' | 'budget'> {
  readonly server: ApolloServer<RequestContext>;
  readonly actors: Actors;
  readonly verify: Verify;
  readonly limits: Limits;
  /** @throws LimitExceeded */
  readonly admitDocument: (text: string) => void;
  /** Whose word is taken on where a request comes from. */
  readonly proxies: BlockList;
}

/** What the gateway answers on each of its paths. */
export async function route(request: HttpRequest, answering: Answering): Promise<HttpReply> {
  if (isBrowsing(request)) return frontPage();
  const card = cardOf(request);
  if (card !== undefined) return cardReply(card, request, answering);
  switch (request.url.pathname) {
    case '/graphql':
      // A trace begins here: whose a `traceparent` from outside is, nobody knows.
      return traced(`${request.method} /graphql`, { requestId: request.id }, () => graph(request, answering));
    case '/health':
    case '/livez':
      return { status: 200, body: JSON.stringify({ status: 'ok' }) };
    case '/ready':
    // The body is the same with `?verbose`: it names each subgraph anyhow.
    case '/readyz':
      return readiness(answering.sources);
    default:
      return problem(404, { code: 'NOT_FOUND', message: 'the graph is at /graphql', requestId: request.id });
  }
}

/** Anybody's, whoever has signed in: what hangs on a wall is the same for all. */
async function cardReply(code: string, request: HttpRequest, answering: Answering): Promise<HttpReply> {
  const { server, limits, proxies } = answering;
  const asking = { server, address: clientAddress(request, proxies), deadlineMs: limits.deadlineMs };
  return compressed(await publicCard(code, request, asking), request.headers['accept-encoding']);
}

async function graph(request: HttpRequest, answering: Answering): Promise<HttpReply> {
  const { corsOrigins = [] } = answering;
  const reply = await withCors(request, corsOrigins, () => answerGraphql(request, answering));
  if (reply.status >= 500) failSpan(String(reply.status));
  return compressed(reply, request.headers['accept-encoding']);
}

async function answerGraphql(request: HttpRequest, { server, log, ...who }: Answering): Promise<HttpReply> {
  try {
    const asker = await payingAsker(request, who);
    const sent = sentOperation(request);
    for (const text of sent.texts) who.admitDocument(text);
    const caller = await contextOf(request, { ...who, ...asker, log });
    const {
      status = 200,
      headers,
      body,
    } = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method,
        headers: headerMap(request.headers),
        search: sent.search,
        body: sent.body,
      },
      context: () => Promise.resolve(caller),
    });
    if (body.kind !== 'complete') throw new Error('incremental delivery is not offered');
    const told = status < 400 ? body.string : withRequestId(body.string, request.id);
    const reply = { status, headers: Object.fromEntries(headers), body: told };
    return cappedAnswer(reply, { limit: who.limits.answerBytes, requestId: request.id });
  } catch (error) {
    if (error instanceof LimitExceeded) return problem(400, { ...error.told, requestId: request.id });
    if (error instanceof BudgetSpent)
      return { ...problem(429, { ...error.told, requestId: request.id }), headers: error.headers };
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

/** Who asks, nobody where it is null, and from where. */
interface Asker {
  readonly subject: string | null;
  readonly address: string;
}

/**
 * Who asks, once reading the request is paid for; one with a token that is none is paid for by its address.
 * @throws InvalidToken or BudgetSpent
 */
async function payingAsker(
  request: HttpRequest,
  { verify, budget, proxies }: Pick<Answering, 'verify' | 'budget' | 'proxies'>,
): Promise<Asker> {
  const address = clientAddress(request, proxies);
  const pay = (subject: string | null) => budget?.read({ actor: { subject }, address }, request.body.length);
  try {
    const subject = await verify(request.headers.authorization);
    await pay(subject);
    return { subject, address };
  } catch (error) {
    if (error instanceof InvalidToken) await pay(null);
    throw error;
  }
}

async function contextOf(
  { id: requestId, signal }: HttpRequest,
  { subject, address, actors, limits, log }: Asker & Pick<Answering, 'actors' | 'limits' | 'log'>,
): Promise<RequestContext> {
  const context = { requestId, deadline: deadlineIn(limits.deadlineMs, signal), address };
  if (subject === null) return { ...context, actor: ANONYMOUS };
  try {
    return { ...context, actor: await actors.of(subject, requestId) };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    log.warn({ err: error.originalError ?? error, requestId }, 'nobody says what the caller may do');
    return { ...context, actor: ANONYMOUS, unidentified: error };
  }
}

/** Its own: were it that of all subgraphs, whoever probes it would take all of them away when one is out. */
async function readiness(sources: GatewayOptions['sources']): Promise<HttpReply> {
  const states = await Promise.all(
    Object.entries(sources).map(async ([name, source]) => [name, (await source.isReady()) ? 'ready' : 'out']),
  );
  return { status: 200, body: JSON.stringify({ ready: true, subgraphs: Object.fromEntries(states) }) };
}

function headerMap(headers: IncomingHttpHeaders): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}
