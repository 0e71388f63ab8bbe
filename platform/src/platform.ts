import type { Store } from '@microgrid/database/store';
import { openInProcessTransport } from '@microgrid/facts/in-process-transport';
import { openJetStreamTransport } from '@microgrid/facts/jet-stream-transport';
import { appointmentsOver } from '@microgrid/gateway/appointment-facts';
import { changesOver } from '@microgrid/gateway/live-changes';
import { openGateway, type Gateway } from '@microgrid/gateway/gateway';
import type { GatewayOptions } from '@microgrid/gateway/gateway-options';
import { inProcess } from './in-process-data-source.ts';
import type { NatsSettings } from '@microgrid/process/nats-settings';
import { openSubgraph, type Subgraph } from '@microgrid/subgraph/subgraph';
import { subgraphs } from './subgraphs.ts';

/** Everything in one process: all subgraphs on one store and the gateway that asks them without HTTP. */
export interface Platform {
  readonly subgraphs: readonly Subgraph[];
  readonly gateway: Gateway;
  close(): Promise<void>;
}

export interface PlatformOptions extends Omit<GatewayOptions, 'sources' | 'appointments' | 'changes'> {
  readonly store: Store;
  /** The bus that facts go over; undefined: within this process. */
  readonly nats?: NatsSettings | undefined;
}

/** Opens and migrates every subgraph, then the gateway. Closing leaves the store to its owner. */
export async function openPlatform({ store, nats, ...options }: PlatformOptions): Promise<Platform> {
  const { log } = options;
  const inProcessTransport = openInProcessTransport();
  const transport = nats === undefined ? inProcessTransport : await openJetStreamTransport(nats, log);
  const opened: Subgraph[] = [];
  // One after the other: the embedded database has one connection anyway.
  for (const definition of subgraphs) opened.push(await openSubgraph(definition, { store, log, transport }));
  await inProcessTransport.begin();
  const sources = Object.fromEntries(opened.map((subgraph) => [subgraph.name, inProcess(subgraph)]));
  const gateway = await openGateway({
    ...options,
    sources,
    appointments: appointmentsOver(transport),
    changes: changesOver(transport),
  });
  return {
    subgraphs: opened,
    gateway,
    async close() {
      await gateway.close();
      for (const subgraph of opened) await subgraph.close();
      await transport.close();
    },
  };
}
