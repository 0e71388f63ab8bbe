import { ApolloGateway } from '@apollo/gateway';
import type { QueryPlannerConfig } from '@apollo/query-planner';
import { environment } from '@microgrid/process/env';
import { sourceNamed, type GatewayOptions } from '../gateway-options.ts';
import { plannedInOwnNames } from '../names/planned-in-own-names.ts';
import type { PlannedApart } from '../planning/planned-apart.ts';
import { apolloDataSource } from '../sources/apollo-data-source.ts';
import { ask } from '../sources/asking.ts';
import { SUPERGRAPH_FILE, supergraphOf } from '../supergraph.ts';
import { PlanExecutor } from './executor.ts';

interface Planning {
  readonly planned: PlannedApart;
  readonly config: QueryPlannerConfig;
}

type Graph = Pick<ApolloGateway, 'load' | 'onSchemaLoadOrUpdate' | 'stop'>;

/**
 * The graph as Apollo's server takes it. Apollo's gateway loads the supergraph and says what of it clients see; plans are
 * made apart, and carried out by us, or by Apollo's gateway where `executor` says so.
 */
export function graphOf(options: GatewayOptions, { planned, config }: Planning): Graph {
  const { sources, log, executor = environment().executor } = options;
  const gateway = new ApolloGateway({
    supergraphSdl: supergraphOf(SUPERGRAPH_FILE, log),
    buildService: ({ name }) => apolloDataSource(name, sourceNamed(name, sources), log),
    logger: log,
    queryPlannerConfig: { ...config, cache: planned.cache },
  });
  gateway.onSchemaLoadOrUpdate(({ coreSupergraphSdl }) => planned.use(coreSupergraphSdl));
  if (executor === 'graphql-js') return plannedInOwnNames(gateway, planned);
  const own = new PlanExecutor(planned, (subgraph, request, caller) =>
    ask({ subgraph, source: sourceNamed(subgraph, sources), log }, request, caller),
  );
  gateway.onSchemaLoadOrUpdate((schemas) => own.use(schemas));
  return {
    load: async (load) => ({ ...(await gateway.load(load)), executor: own.execute }),
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
  };
}
