import type { IncomingHttpHeaders } from 'node:http';
import { HeaderMap } from '@apollo/server';
import { ANONYMOUS } from '@microgrid/access/actor';
import { filePlace, type FilePlace } from '@microgrid/process/files';
import { problem, type HttpReply, type HttpRequest, type StreamedReply } from '@microgrid/process/http-server';
import { failSpan, traced } from '@microgrid/process/tracing';
import { cardOf, publicCard } from '../card/public-card.ts';
import { withRequestId } from './apollo-refusal.ts';
import { compressed } from './compress.ts';
import { allowedOrigin, withCors } from './cors.ts';
import { answerFigures } from '../figures/answer-figures.ts';
import { figuresPlace, type FiguresPlace } from '../figures/figures-place.ts';
import { frontPage, isBrowsing } from './front-page.ts';
import { sentOperation } from './sent-operation.ts';
import { explained } from '../explain/explained.ts';
import { isLivePlace, type Live } from '../live/live.ts';
import { frontReply } from '../static/front-reply.ts';
import { requireFreeText, withTrustedText } from '../documents/asked-document.ts';
import { clientAddress } from '../limits/client-address.ts';
import { cappedAnswer } from '../limits/answer-size.ts';
import type { GatewayOptions } from '../gateway-options.ts';
import type { Answering } from './answering.ts';
import { contextOf, payingAsker } from './asker.ts';
import { exchangeFile } from './exchange-file.ts';
import { refusalOf } from './refusal.ts';

/** What the gateway answers with. */
interface Routed extends Answering {
  readonly live: Live;
}

/** What the gateway answers on each of its paths. */
export async function route(request: HttpRequest, answering: Routed): Promise<HttpReply | StreamedReply> {
  const { front = {}, corsOrigins = [] } = answering;
  if (isBrowsing(request)) return frontPage(front);
  const shown = await frontReply(request, { front, corsOrigins });
  if (shown !== undefined) return shown;
  const card = cardOf(request);
  if (card !== undefined) return cardReply(card, request, answering);
  const place = filePlace(request.url.pathname);
  if (place !== undefined) return file(place, request, answering);
  const asked = figuresPlace(request.method, request.url.pathname);
  if (asked !== undefined) return figures(asked, request, answering);
  if (isLivePlace(request.url)) return withCors(request, corsOrigins, () => answering.live.answer(request));
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
    default: {
      const reply = problem(404, { code: 'NOT_FOUND', message: 'the graph is at /graphql', requestId: request.id });
      // The page that asked may read that too.
      return { ...reply, headers: { ...reply.headers, ...allowedOrigin(request.headers, answering.corsOrigins) } };
    }
  }
}

/** Anybody's, whoever has signed in: what hangs on a wall is the same for all. */
async function cardReply(code: string, request: HttpRequest, answering: Answering): Promise<HttpReply> {
  const { contracts, limits, proxies } = answering;
  const { server } = await contracts.of({ actor: ANONYMOUS });
  const asking = { server, address: clientAddress(request, proxies), deadlineMs: limits.deadlineMs };
  return compressed(await publicCard(code, request, asking), request.headers['accept-encoding']);
}

async function graph(request: HttpRequest, answering: Answering): Promise<HttpReply> {
  const { corsOrigins = [] } = answering;
  const reply = await withCors(request, corsOrigins, () => answerGraphql(request, answering));
  if (reply.status >= 500) failSpan(String(reply.status));
  return compressed(reply, request.headers['accept-encoding']);
}

function file(place: FilePlace, request: HttpRequest, answering: Answering): Promise<HttpReply> {
  const { corsOrigins = [] } = answering;
  return traced(`${request.method} /files`, { requestId: request.id }, () =>
    withCors(request, corsOrigins, () => exchangeFile(place, request, answering)),
  );
}

function figures(place: FiguresPlace, request: HttpRequest, answering: Answering): Promise<HttpReply | StreamedReply> {
  const { corsOrigins = [] } = answering;
  return traced(`${request.method} /figures`, { requestId: request.id }, () =>
    withCors(request, corsOrigins, () => answerFigures(place, request, answering)),
  );
}

async function answerGraphql(
  request: HttpRequest,
  { contracts, log, isProduction, ...who }: Answering,
): Promise<HttpReply> {
  try {
    const asker = await payingAsker(request, who);
    const asked = sentOperation(request);
    const sent = withTrustedText(asked, { ...who, app: asker.app });
    for (const text of sent.texts) who.admitDocument(text);
    const caller = await contextOf(request, { ...who, ...asker, log });
    if (who.isSafelisted && asked.texts.length > 0) requireFreeText(caller, asker.scopes);
    const { isExplained } = asked;
    const context = explained(caller, { isExplained, isProduction, scopes: asker.scopes });
    const { server } = await contracts.of(caller);
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
      context: () => Promise.resolve(context),
    });
    if (body.kind !== 'complete') throw new Error('incremental delivery is not offered');
    const told = status < 400 ? body.string : withRequestId(body.string, request.id);
    const reply = { status, headers: Object.fromEntries(headers), body: told };
    return cappedAnswer(reply, { limit: who.limits.answerBytes, requestId: request.id });
  } catch (error) {
    return refusalOf(error, { requestId: request.id, log });
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
