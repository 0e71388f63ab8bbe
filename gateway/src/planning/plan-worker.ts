import { serialize } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner, type QueryPlannerConfig } from '@apollo/query-planner';
import { parse } from 'graphql';

/** What the thread is started with. */
export interface PlannerData {
  readonly supergraphSdl: string;
  readonly config: QueryPlannerConfig;
}

export interface PlanTask {
  readonly document: string;
  readonly operationName: string | undefined;
}

/** READY once; then for each task its plan as `v8.serialize` writes it, or why there is none. */
export type PlanMessage = 'READY' | { readonly plan: Uint8Array } | { readonly failure: string };

const { supergraphSdl, config }: PlannerData = workerData;
// Composing validated it, and the gateway's own thread does again.
const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: false });
const schema = supergraph.apiSchema();
const planner = new QueryPlanner(supergraph, config);

parentPort?.on('message', (task: PlanTask) => say(planned(task)));
say('READY');

function planned({ document, operationName }: PlanTask): PlanMessage {
  try {
    const operation = operationFromDocument(schema, parse(document), { operationName });
    return { plan: serialize(planner.buildQueryPlan(operation)) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

function say(message: PlanMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
  parentPort?.postMessage(message);
}
