import { ApolloGateway } from '@apollo/gateway';
import { sourceNamed, type GatewayOptions } from '../gateway-options.ts';
import type { PlanExecutor } from '../execution/executor.ts';
import type { Planning } from '../execution/graph.ts';
import { graphNow } from '../supergraph.ts';
import { apolloDataSource } from './apollo-data-source.ts';
import { introspected } from './introspected.ts';
import { planCacheOf } from './plan-cache.ts';
import { plannedInOwnNames } from './planned-in-own-names.ts';

/**
 * How Apollo's own gateway carries operations out, whose answers ours are compared with. It reads the supergraph once, and
 * knows nothing of contracts: what is introspected is answered by the schema that the operation was validated by.
 */
export async function apolloExecution(
  { sources, log }: GatewayOptions,
  { planned, config }: Planning,
): Promise<Pick<PlanExecutor, 'use' | 'execute'>> {
  silenceApollo();
  const plans = planCacheOf(planned);
  const gateway = new ApolloGateway({
    supergraphSdl: graphNow().supergraphSdl,
    buildService: ({ name }) => apolloDataSource(name, sourceNamed(name, sources), log),
    logger: log,
    queryPlannerConfig: { ...config, cache: plans.cache },
  });
  const { executor } = await plannedInOwnNames(gateway, plans).load({});
  return { use: () => {}, execute: async (asked) => introspected(asked, await executor(asked)) };
}

/** Without this, `@apollo/gateway` sends metrics about the machine to its maker. Read at construction, so set before. */
function silenceApollo(): void {
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
}
