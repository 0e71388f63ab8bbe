import type { ExecutionResult } from 'graphql';
import type { Caller, GraphqlRequest } from './data-source.ts';

type Ask = (subgraph: string, request: GraphqlRequest, caller: Caller) => Promise<ExecutionResult>;

/** Somebody who waits for what another one has asked: what was answered, or nothing where he has to ask himself. */
type Waiting = (result: ExecutionResult | undefined) => void;

/**
 * Asks a subgraph once for all who have not signed in and ask the very same at the same time: they may all see the same,
 * and none of them has done anything that an answer begun before would lack. What fails, or takes too long for whoever
 * asked first, each of the others asks himself.
 */
export function askingOnce(ask: Ask): Ask {
  const underWay = new Map<string, Waiting[]>();
  return async (subgraph, request, caller) => {
    if (!isAnybody(caller) || isDeed(request)) return ask(subgraph, request, caller);
    const key = JSON.stringify([subgraph, request.query, request.operationName, request.variables]);
    const others = underWay.get(key);
    if (others !== undefined) {
      const result = await new Promise<ExecutionResult | undefined>((told) => others.push(told));
      return result ?? ask(subgraph, request, caller);
    }
    const waiting: Waiting[] = [];
    underWay.set(key, waiting);
    let result: ExecutionResult | undefined;
    try {
      result = await ask(subgraph, request, caller);
      return result;
    } finally {
      underWay.delete(key);
      // Before whoever asked first merges more into it.
      for (const tell of waiting)
        tell(result?.errors === undefined && result !== undefined ? structuredClone(result) : undefined);
    }
  };
}

function isAnybody({ actor, unidentified }: Caller): boolean {
  return actor.subject === null && actor.grants.length === 0 && unidentified === undefined;
}

/** A deed of a gateway is sent as a mutation. */
function isDeed({ query }: GraphqlRequest): boolean {
  return query.startsWith('mutation');
}
