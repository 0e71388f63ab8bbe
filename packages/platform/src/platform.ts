import type { Store } from '@microgrid/database/store';
import { openGateway, type Gateway } from '@microgrid/gateway/gateway';
import type { GatewayOptions } from '@microgrid/gateway/gateway-options';
import { inProcess } from '@microgrid/gateway/in-process-data-source';
import { openSubgraph, type Subgraph } from '@microgrid/subgraph/subgraph';
import { subgraphs } from './subgraphs.ts';

/** Everything in one process: four subgraphs on one store and the gateway that asks them without HTTP. */
export interface Platform {
  readonly subgraphs: readonly Subgraph[];
  readonly gateway: Gateway;
  close(): Promise<void>;
}

export interface PlatformOptions extends Omit<GatewayOptions, 'sources'> {
  readonly store: Store;
}

/** Opens and migrates every subgraph, then the gateway. Closing leaves the store to its owner. */
export async function openPlatform({ store, ...options }: PlatformOptions): Promise<Platform> {
  const opened: Subgraph[] = [];
  // One after the other: the embedded database has one connection anyway.
  for (const definition of subgraphs) opened.push(await openSubgraph(definition, store, options.log));
  const sources = Object.fromEntries(opened.map((subgraph) => [subgraph.name, inProcess(subgraph)]));
  const gateway = await openGateway({ ...options, sources });
  return { subgraphs: opened, gateway, close: () => gateway.close() };
}
