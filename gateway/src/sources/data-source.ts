import type { Actor } from '@microgrid/access/actor';
import type { ExecutionResult } from 'graphql';

/** An operation as it goes to a subgraph. */
export interface GraphqlRequest {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** On whose behalf, and as part of what, the gateway asks a subgraph. */
export interface Caller {
  readonly actor: Actor;
  /** Correlates what the client is told with the logs of gateway and subgraphs. */
  readonly requestId: string;
}

/** How the gateway asks one subgraph. */
export interface DataSource {
  ask(request: GraphqlRequest, caller: Caller): Promise<ExecutionResult>;
  /** Whether it answers, and can do all that it does. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}
