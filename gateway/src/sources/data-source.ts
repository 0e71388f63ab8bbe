import type { Actor } from '@microgrid/access/actor';
import type { Deadline } from '@microgrid/process/deadline';
import type { FileRequest } from '@microgrid/process/files';
import type { HttpReply } from '@microgrid/process/http-server';
import type { ExecutionResult, GraphQLError } from 'graphql';
import type { Explanation } from '../explain/explanation.ts';

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
  /** Why nobody says what the caller may do, who is taken for anonymous therefore. */
  readonly unidentified?: GraphQLError | undefined;
  /** Until when an answer is worth it; undefined for what the gateway asks for many. */
  readonly deadline?: Deadline;
}

/** Whose request it is, as plugins and sources see it. */
export interface RequestContext extends Caller {
  /** Address of the client, as far as proxies that are trusted say it. */
  readonly address: string;
  readonly deadline: Deadline;
  /** Where the caller asks how it is answered. */
  readonly explanation?: Explanation | undefined;
}

/** How the gateway asks one subgraph. */
export interface DataSource {
  ask(request: GraphqlRequest, caller: Caller): Promise<ExecutionResult>;
  /** Hands a file over, or fetches one. */
  exchange(file: FileRequest, caller: Caller): Promise<HttpReply>;
  /** Whether it answers, and can do all that it does. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}
