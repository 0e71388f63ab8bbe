import type { Subgraph } from '@microgrid/subgraph/subgraph';
import type { DataSource } from '@microgrid/gateway/data-source';

/** A subgraph in the same process: the actor is handed over as it is, nothing is printed or parsed. */
export function inProcess(subgraph: Subgraph): DataSource {
  return {
    ask: (request, caller) => subgraph.execute(request, caller),
    exchange: (file, caller) => subgraph.exchange(file, caller),
    isReady: () => subgraph.isReady(),
    close: () => Promise.resolve(),
  };
}
