import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { QueryPlannerConfig } from '@apollo/query-planner';
import { environment } from '@microgrid/process/env';
import { buildSchema, type GraphQLSchema } from 'graphql';
import type { Contract } from '../contracts/contract.ts';
import { sourceNamed, type GatewayOptions } from '../gateway-options.ts';
import type { PlannedApart } from '../planning/planned-apart.ts';
import type { RequestContext } from '../sources/data-source.ts';
import { ask } from '../sources/asking.ts';
import { askingOnce } from '../sources/asking-once.ts';
import { graphNow, subgraphNames, watchGraph, type GraphFiles } from '../supergraph.ts';
import { PlanExecutor } from './executor.ts';

export interface Planning {
  readonly planned: PlannedApart;
  readonly config: QueryPlannerConfig;
}

/** What Apollo's server asks for the schema, and has operations carried out by. */
type ServersGraph = ApolloServerOptionsWithGateway<RequestContext>['gateway'];

/** The graph: one plan of each operation and one way to carry it out, whatever the contract it was validated by. */
export interface Graph {
  /** The graph as a server of one contract takes it. */
  under(contract: Contract): ServersGraph;
  /** The schema that clients see under a contract now. */
  schemaOf(contract: Contract): GraphQLSchema;
  /** Calls `changed` whenever the graph is another one. */
  onChange(changed: () => void): void;
  close(): Promise<void>;
}

/**
 * The graph out of the committed files: nothing is composed or planned here, and all are used anew when they change. Plans
 * are made apart and carried out by us, or by Apollo's gateway where `executor` says so.
 */
export async function graphOf(options: GatewayOptions, planning: Planning): Promise<Graph> {
  const { sources, log, executor = environment().executor } = options;
  if (executor === 'graphql-js') {
    const { apolloExecution } = await import('../referee/apollo-graph.ts');
    return filedGraph({ own: await apolloExecution(options, planning), planned: planning.planned, log });
  }
  for (const name of subgraphNames()) sourceNamed(name, sources);
  const asking = askingOnce((subgraph, request, caller) =>
    ask({ subgraph, source: sourceNamed(subgraph, sources), log }, request, caller),
  );
  return filedGraph({ own: new PlanExecutor(planning.planned, asking), planned: planning.planned, log });
}

interface FiledGraph extends Pick<GatewayOptions, 'log'> {
  readonly own: Pick<PlanExecutor, 'use' | 'execute'>;
  readonly planned: Pick<PlannedApart, 'use'>;
  /** Where the files are; as committed by default. */
  readonly folder?: URL;
}

export function filedGraph({ own, planned, log, folder }: FiledGraph): Graph {
  const changed = new Set<() => void>();
  const known = graphNow(folder);
  let schemas = lazySchemas(known);
  own.use(known.supergraphSdl);
  planned.use(known.supergraphSdl);
  const use = (files: GraphFiles) => {
    const next = lazySchemas(files);
    // One that does not load leaves what was there.
    for (const contract of schemas.built()) next.of(contract);
    schemas = next;
    own.use(files.supergraphSdl);
    planned.use(files.supergraphSdl);
    for (const listener of changed) listener();
  };
  const watcher = watchGraph({ known, use, log }, folder);
  return {
    under: (contract) => serversGraph(() => schemas.of(contract), { changed, execute: own.execute }),
    schemaOf: (contract) => schemas.of(contract),
    onChange: (listener) => void changed.add(listener),
    close: () => Promise.resolve(watcher.close()),
  };
}

interface Serving extends Pick<PlanExecutor, 'execute'> {
  readonly changed: Set<() => void>;
}

function serversGraph(schema: () => GraphQLSchema, { changed, execute }: Serving): ServersGraph {
  const listeners = new Set<() => void>();
  return {
    load() {
      for (const listener of listeners) listener();
      return Promise.resolve({ schema: schema(), executor: execute });
    },
    onSchemaLoadOrUpdate(listener) {
      const tell = () => listener({ apiSchema: schema(), coreSupergraphSdl: '' });
      listeners.add(tell);
      changed.add(tell);
      return () => void (listeners.delete(tell) && changed.delete(tell));
    },
    stop: () => Promise.resolve(),
  };
}

/** The schemas of the contracts, each built when first asked for; composing validated them. */
function lazySchemas({ contracts }: GraphFiles) {
  const built = new Map<Contract, GraphQLSchema>();
  return {
    built: () => [...built.keys()],
    of(contract: Contract): GraphQLSchema {
      const schema = built.get(contract) ?? buildSchema(contracts[contract], { assumeValid: true, noLocation: true });
      built.set(contract, schema);
      return schema;
    },
  };
}
