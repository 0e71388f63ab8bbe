import { ApolloGateway } from '@apollo/gateway';
import { sourceNamed, type GatewayOptions } from '../gateway-options.ts';
import type { Graph, Planning } from '../execution/graph.ts';
import { graphNow } from '../supergraph.ts';
import { apolloDataSource } from './apollo-data-source.ts';
import { planCacheOf } from './plan-cache.ts';
import { plannedInOwnNames } from './planned-in-own-names.ts';

/**
 * The graph as Apollo's own gateway carries it out, whose answers ours are compared with. It reads the supergraph once:
 * nobody serves by it.
 */
export function apolloGraph({ sources, log }: GatewayOptions, { planned, config }: Planning): Graph {
  silenceApollo();
  const plans = planCacheOf(planned);
  const gateway = new ApolloGateway({
    supergraphSdl: graphNow().supergraphSdl,
    buildService: ({ name }) => apolloDataSource(name, sourceNamed(name, sources), log),
    logger: log,
    queryPlannerConfig: { ...config, cache: plans.cache },
  });
  return plannedInOwnNames(gateway, plans);
}

/** Without this, `@apollo/gateway` sends metrics about the machine to its maker. Read at construction, so set before. */
function silenceApollo(): void {
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
}
