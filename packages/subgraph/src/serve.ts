import type { Actor } from '@microgrid/access/actor';
import { ACTOR_HEADER, InvalidActorToken, verifyActor, type ActorTokenUse } from '@microgrid/access/actor-token';
import { requireRole } from '@microgrid/database/connecting-role';
import { openPostgres } from '@microgrid/database/postgres-store';
import { openJetStreamTransport } from '@microgrid/facts/jet-stream-transport';
import { DEADLINE_HEADER, deadlineIn, type Deadline } from '@microgrid/process/deadline';
import { environment, requireSecrets } from '@microgrid/process/env';
import { boundTo, fileLimit, filePlace, type FileRequest } from '@microgrid/process/files';
import type { GraphqlRequest } from './execute.ts';
import {
  BadRequest,
  listen,
  type HttpOptions,
  type HttpReply,
  type HttpRequest,
  type HttpServer,
} from '@microgrid/process/http-server';
import { openLog } from '@microgrid/process/log';
import { serveMetrics } from '@microgrid/process/metrics';
import { requireNats } from '@microgrid/process/nats-settings';
import { runProcess } from '@microgrid/process/run-process';
import { openSubgraph, type Subgraph, type SubgraphDefinition } from './subgraph.ts';
import { continueTrace, startTracing } from '@microgrid/process/tracing';

/** The gateway merges many representations in one request, so this is far above what a client may send. */
const BODY_LIMIT = 10_000_000;

/** Runs `definition` as a process of its own, on PostgreSQL, for the gateway and nobody else. */
export function serveSubgraph(definition: SubgraphDefinition): Promise<void> {
  return runProcess(async () => {
    const env = environment();
    const url = env.databaseUrl(definition.name);
    if (url === undefined) throw new Error(`${definition.name}: set DATABASE_URL to a PostgreSQL`);
    if (env.internalSecrets.length === 0)
      throw new Error(`${definition.name}: set INTERNAL_SECRET, the same as the gateway's`);
    requireSecrets(['CURSOR_SECRET', 'INTERNAL_SECRET', 'DISCLOSURE_SECRET'], env);
    const nats = requireNats(env);
    const store = await openPostgres(url);
    await requireRole(store, env);
    const log = openLog(definition.name);
    const tracing = await startTracing(definition.name, env.traceEndpoint);
    const transport = await openJetStreamTransport(nats, log);
    const subgraph = await openSubgraph(definition, { store, log, transport });
    const metrics = await serveMetrics(env.metrics, log);
    const server = await listenAsSubgraph(subgraph, {
      secrets: env.internalSecrets,
      host: env.host,
      port: env.port ?? 0,
      log,
    });
    subgraph.startJobs();
    process.stdout.write(`${definition.name} answers the gateway at ${server.url}\n`);
    return {
      async close() {
        await server.close();
        await metrics?.close();
        await subgraph.close();
        await transport.close();
        await store.close();
        await tracing?.close();
      },
    };
  });
}

/** Answers GraphQL requests that carry the gateway's token for this subgraph and body; everything else gets 401. */
export function listenAsSubgraph(
  subgraph: Subgraph,
  { secrets, ...address }: { secrets: readonly string[] } & Omit<HttpOptions, 'bodyLimit' | 'fileLimit'>,
): Promise<HttpServer> {
  const answer = async (request: HttpRequest): Promise<HttpReply> => {
    if (request.method === 'GET' && request.url.pathname === '/health') return { status: 200, body: '{"status":"ok"}' };
    if (request.method === 'GET' && request.url.pathname === '/ready') {
      const isReady = await subgraph.isReady();
      // Without the broker everything but news is served, and what is written is told later.
      const body = JSON.stringify({ ready: isReady, facts: subgraph.facts.isConnected() ? 'connected' : 'waiting' });
      return { status: isReady ? 200 : 503, body };
    }
    const file = fileOf(request);
    const body = file === undefined ? request.body : boundTo(file);
    const actor = actorOf(request, { audience: subgraph.name, body, secrets });
    const { 'x-request-id': sent } = request.headers;
    const requestId = typeof sent === 'string' ? sent : request.id;
    const caller = { actor, requestId, deadline: deadlineOf(request) };
    if (file !== undefined) return continueTrace(request.headers, () => subgraph.exchange(file, caller));
    const operation: GraphqlRequest = JSON.parse(request.body);
    const result = await continueTrace(request.headers, () => subgraph.execute(operation, caller));
    return { status: 200, body: JSON.stringify(result) };
  };
  return listen(answer, { ...address, bodyLimit: BODY_LIMIT, fileLimit });
}

/** What the gateway says is left; it goes when the gateway does. */
function deadlineOf({ headers, signal }: HttpRequest): Deadline | undefined {
  const left = Number(headers[DEADLINE_HEADER]);
  return Number.isFinite(left) ? deadlineIn(left, signal) : undefined;
}

/** The file that a request hands over or fetches; undefined for any other. */
function fileOf({ method, url, file: bytes = new Uint8Array() }: HttpRequest): FileRequest | undefined {
  const place = filePlace(url.pathname);
  return place === undefined || (method !== 'GET' && method !== 'PUT') ? undefined : { ...place, method, bytes };
}

function actorOf({ headers }: HttpRequest, use: ActorTokenUse): Actor {
  try {
    return verifyActor(String(headers[ACTOR_HEADER] ?? ''), use);
  } catch (error) {
    if (!(error instanceof InvalidActorToken)) throw error;
    throw new BadRequest('only the gateway is answered here', { status: 401, code: 'UNAUTHENTICATED' });
  }
}
