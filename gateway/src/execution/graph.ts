import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { QueryPlannerConfig } from '@apollo/query-planner';
import { environment } from '@microgrid/process/env';
import { buildSchema } from 'graphql';
import { sourceNamed, type GatewayOptions } from '../gateway-options.ts';
import type { PlannedApart } from '../planning/planned-apart.ts';
import type { RequestContext } from '../sources/data-source.ts';
import { ask } from '../sources/asking.ts';
import { askingOnce } from '../sources/asking-once.ts';
import { graphNow, subgraphNames, watchGraph, type GraphFiles } from '../supergraph.ts';
import { PlanExecutor, type Schemas } from './executor.ts';

export interface Planning {
  readonly planned: PlannedApart;
  readonly config: QueryPlannerConfig;
}

/** What Apollo's server asks for the schema, and has operations carried out by. */
export type Graph = ApolloServerOptionsWithGateway<RequestContext>['gateway'];

/**
 * The graph as Apollo's server takes it, out of the two committed files: nothing is composed or planned here, and both are
 * used anew when they change. Plans are made apart and carried out by us, or by Apollo's gateway where `executor` says so.
 */
export async function graphOf(options: GatewayOptions, planning: Planning): Promise<Graph> {
  const { sources, log, executor = environment().executor } = options;
  if (executor === 'graphql-js') {
    const { apolloGraph } = await import('../referee/apollo-graph.ts');
    return apolloGraph(options, planning);
  }
  for (const name of subgraphNames()) sourceNamed(name, sources);
  const asking = askingOnce((subgraph, request, caller) =>
    ask({ subgraph, source: sourceNamed(subgraph, sources), log }, request, caller),
  );
  const own = new PlanExecutor(planning.planned, asking);
  return ownGraph({ own, planned: planning.planned, log });
}

interface OwnGraph extends Pick<GatewayOptions, 'log'> {
  readonly own: Pick<PlanExecutor, 'use' | 'execute'>;
  readonly planned: Pick<PlannedApart, 'use'>;
  /** Where the two files are; as committed by default. */
  readonly folder?: URL;
}

export function ownGraph({ own, planned, log, folder }: OwnGraph): Graph {
  const listeners = new Set<(schemas: Schemas) => void>();
  let watcher: ReturnType<typeof watchGraph> | undefined;
  const use = (files: GraphFiles) => {
    const schemas = schemasOf(files);
    own.use(schemas);
    planned.use(files.supergraphSdl);
    for (const listener of listeners) listener(schemas);
    return schemas;
  };
  return {
    load() {
      const files = graphNow(folder);
      const { apiSchema } = use(files);
      watcher = watchGraph({ known: files, use, log }, folder);
      return Promise.resolve({ schema: apiSchema, executor: own.execute });
    },
    onSchemaLoadOrUpdate(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop: () => Promise.resolve(watcher?.close()),
  };
}

/** Composing validated both. */
function schemasOf({ supergraphSdl, apiSdl }: GraphFiles): Schemas {
  const apiSchema = buildSchema(apiSdl, { assumeValid: true, noLocation: true });
  return { apiSchema, coreSupergraphSdl: supergraphSdl };
}
