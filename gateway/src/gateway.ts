import { readFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { ANONYMOUS } from '@microgrid/access/actor';
import type { HttpReply, HttpRequest, StreamedReply } from '@microgrid/process/http-server';
import { actorsFrom } from './identity/actors.ts';
import { plannedApart } from './planning/planned-apart.ts';
import { plansAhead } from './documents/plans-ahead.ts';
import { NO_DOCUMENTS } from './documents/trusted-documents.ts';
import { contractOf } from './contracts/contract.ts';
import { serveContracts } from './contracts/served-contracts.ts';
import { graphOf } from './execution/graph.ts';
import { proxiesOf } from './limits/client-address.ts';
import { documentAdmission } from './limits/document-text.ts';
import { LIMITS } from './limits/limits.ts';
import { sourceNamed, type GatewayOptions } from './gateway-options.ts';
import { verifierOf } from './identity/identity.ts';
import { allowedOrigin } from './http/cors.ts';
import { route } from './http/route.ts';
import { openLive } from './live/live.ts';
import { toldSinceOf } from './live/notifications/told-since.ts';
import { SUPERGRAPH_FILE } from './supergraph.ts';

/** The one graph, not yet bound to a port. */
export interface Gateway {
  answer(request: HttpRequest): Promise<HttpReply | StreamedReply>;
  /** What lets the page that asked read also why its request was refused as a whole. */
  refusalHeaders(headers: IncomingHttpHeaders): Readonly<Record<string, string>>;
  /** Ends what clients hold open, each with a word to come again: before the port is closed. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

/** How long an answer counts of what a caller may do, where appointments are heard of as they change. */
const ACTOR_LIFETIME_MS = 30_000;

/** Nothing is heard of: whoever subscribes is told what stands. */
const UNHEARD = () => ({ isAlive: () => true, close: () => Promise.resolve() });

/** Of the ways to fetch what was asked, so many are compared; `height` bounds the rest of a planner's work. */
const PLANNER = { debug: { maxEvaluatedPlans: 1000 } };

export async function openGateway(options: GatewayOptions): Promise<Gateway> {
  const { sources, log, budget, documents = NO_DOCUMENTS, isSafelisted = false } = options;
  const limits = { ...LIMITS, ...options.limits };
  const listening = options.appointments?.((personId) => {
    actors.forget(personId);
    live.rightsChanged(personId);
  });
  const actors = actorsFrom(sourceNamed('people', sources), {
    lifetimeMs: listening === undefined ? 0 : ACTOR_LIFETIME_MS,
    isHearing: () => listening?.isAlive() === true,
  });
  const planned = plannedApart(readFileSync(SUPERGRAPH_FILE, 'utf8'), {
    config: PLANNER,
    limitMs: limits.planningMs,
    log,
  });
  const graph = await graphOf(options, { planned, config: PLANNER });
  const ahead = plansAhead({ planned, documents, log });
  graph.onChange(() => ahead.again());
  const contracts = serveContracts({ ...options, graph, limits, actors });
  // Whoever comes first is nobody known.
  await contracts.of({ actor: ANONYMOUS });
  const proxies = proxiesOf(options.trustedProxies ?? []);
  const asking = {
    ...options,
    contracts,
    actors,
    limits,
    proxies,
    documents,
    isSafelisted,
    admitDocument: documentAdmission(limits),
    verify: verifierOf(options.issuer),
  };
  const live = openLive({
    ...asking,
    schemaFor: (caller) => graph.schemaOf(contractOf(caller)),
    toldSince: toldSinceOf(sourceNamed('community-services', sources)),
    changes: options.changes ?? UNHEARD,
  });
  const answering = { ...asking, live };
  return {
    async answer(request) {
      const reply = await route(request, answering);
      ahead.begin();
      return reply;
    },
    refusalHeaders: (headers) => allowedOrigin(headers, options.corsOrigins),
    drain: () => live.close(),
    async close() {
      await live.close();
      ahead.close();
      await listening?.close();
      await contracts.stop();
      await graph.close();
      await planned.close();
      await budget?.close();
      await Promise.all(Object.values(sources).map((source) => source.close()));
    },
  };
}
