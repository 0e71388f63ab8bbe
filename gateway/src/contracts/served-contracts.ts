import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { answerPlugin } from '../http/answer-plugin.ts';
import { explainPlugin } from '../explain/explain-plugin.ts';
import type { Graph } from '../execution/graph.ts';
import { figuresGraph, type FiguresGraph } from '../figures/figures-graph.ts';
import type { GatewayOptions } from '../gateway-options.ts';
import type { Actors } from '../identity/actors.ts';
import { refuseUnidentified } from '../identity/unidentified.ts';
import { admissionPlugin } from '../limits/admission.ts';
import { documentCache, textCache } from '../limits/document-cache.ts';
import type { Limits } from '../limits/limits.ts';
import type { Caller, RequestContext } from '../sources/data-source.ts';
import { contractOf, type Contract } from './contract.ts';

/** What answers under one contract: validation, introspection and questions for figures know nothing outside of it. */
interface ServedContract {
  readonly server: ApolloServer<RequestContext>;
  readonly figures: FiguresGraph;
}

export interface ServedContracts {
  /** What answers `caller`; begins with whoever is the first of a contract. */
  of(caller: Pick<Caller, 'actor' | 'unidentified'>): Promise<ServedContract>;
  stop(): Promise<void>;
}

interface Serving extends Pick<GatewayOptions, 'log' | 'isProduction' | 'budget'> {
  readonly graph: Graph;
  readonly limits: Limits;
  readonly actors: Pick<Actors, 'forget'>;
}

/** A contract, and whether who asks under it may also ask what is in it. */
interface View {
  readonly contract: Contract;
  readonly isShown: boolean;
}

/** Serves the graph to each caller by the contract of who that is. Plans are of the whole graph, and shared. */
export function serveContracts(serving: Serving): ServedContracts {
  const caches = { documents: documentCache(), texts: textCache() };
  const served = new Map<string, Promise<ServedContract>>();
  return {
    of(caller) {
      const view = viewOf(caller, serving);
      const name = `${view.contract}${view.isShown ? '' : ' unshown'}`;
      const known = served.get(name);
      if (known !== undefined) return known;
      const begun = serve(view, { ...serving, documentStore: caches.documents(name), cache: caches.texts });
      served.set(name, begun);
      return begun;
    },
    async stop() {
      for (const one of await Promise.all(served.values())) await one.server.stop();
    },
  };
}

/** In production the anonymous are not told what they could ask, and nobody of whom it is unknown what to tell. */
function viewOf(caller: Pick<Caller, 'actor' | 'unidentified'>, { isProduction }: Pick<Serving, 'isProduction'>): View {
  const isKnown = caller.unidentified === undefined && (caller.actor.subject !== null || !isProduction);
  return { contract: contractOf(caller), isShown: isKnown };
}

type Caches = Pick<ConstructorParameters<typeof ApolloServer<RequestContext>>[0], 'documentStore' | 'cache'>;

async function serve({ contract, isShown }: View, serving: Serving & Caches): Promise<ServedContract> {
  const { graph, log, isProduction, limits, budget, actors, documentStore, cache } = serving;
  const server = new ApolloServer<RequestContext>({
    gateway: graph.under(contract),
    logger: log,
    introspection: isShown,
    hideSchemaDetailsFromClientErrors: !isShown,
    includeStacktraceInErrorResponses: !isProduction,
    ...(documentStore === undefined ? {} : { documentStore }),
    ...(cache === undefined ? {} : { cache }),
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    plugins: [
      refuseUnidentified(),
      admissionPlugin(limits, budget),
      answerPlugin(log, limits.errors, () => actors.forget()),
      explainPlugin(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
  await server.start();
  return { server, figures: figuresGraph(() => graph.schemaOf(contract)) };
}
