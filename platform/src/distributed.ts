import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { variableOf } from '@microgrid/process/env';
import { openLog } from '@microgrid/process/log';
import type { Running } from '@microgrid/process/run-process';
import { openSubgraph, type Subgraph } from '@microgrid/subgraph/subgraph';
import { startChild, together, type Part } from './child.ts';
import { loadSample } from './load-sample.ts';
import { openServer } from './open-store.ts';
import { say, showLoading } from './terminal.ts';
import { subgraphs } from './subgraphs.ts';

/** After which it goes on without waiting, as in one process. */
const CATCH_UP_MS = 60_000;
const LOOK_EVERY_MS = 100;

export interface DistributedOptions {
  readonly databaseUrl: string;
  /** Where the gateway finds the development issuer's key. */
  readonly dataFolder: string;
  /** Of the gateway; 0 for a free one. The subgraphs always take free ones. */
  readonly port: number;
  /** Of the sample; undefined: it is not loaded. */
  readonly streets: number | undefined;
  /** The NATS server that facts go over; undefined: that of the environment. */
  readonly natsUrl: string | undefined;
  readonly isProduction: boolean;
  /** Aborted when it is to give up starting. */
  readonly stopping: AbortSignal;
}

/** Gateway and subgraphs, each a process of its own. */
export interface Distributed extends Required<Running> {
  /** Where the gateway answers. */
  readonly address: string;
}

/** Migrates, loads the sample and starts the five processes; closing ends them, the gateway first. */
export async function startDistributed(options: DistributedOptions): Promise<Distributed> {
  await migrateAndLoad(options);
  const parts: Part[] = [];
  try {
    const address = await startProcesses(options, parts);
    const running = together(parts);
    const waiting = AbortSignal.any([AbortSignal.timeout(CATCH_UP_MS), options.stopping, abortedAfter(running.broken)]);
    if (!(await isReadyBefore(address, waiting))) say('facts', 'still on their way: see /ready');
    options.stopping.throwIfAborted();
    return { address, ...running };
  } catch (error) {
    await together(parts).close();
    throw error;
  }
}

/** Whether every subgraph is ready before `signal`, at the latest once they have told each other of what stands. */
async function isReadyBefore(address: string, signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted) {
    if (await isReady(address)) return true;
    await wait(LOOK_EVERY_MS);
  }
  return false;
}

async function isReady(address: string): Promise<boolean> {
  const reply = await fetch(`${address}/ready`).catch(() => undefined);
  if (reply === undefined) return false;
  const { subgraphs: states }: { subgraphs: Record<string, string> } = JSON.parse(await reply.text());
  return Object.values(states).every((state) => state === 'ready');
}

function abortedAfter(broken: Promise<unknown>): AbortSignal {
  const controller = new AbortController();
  void broken.then(() => controller.abort());
  return controller.signal;
}

async function migrateAndLoad({ databaseUrl, streets, isProduction, stopping }: DistributedOptions): Promise<void> {
  const store = await openServer(databaseUrl, { isProduction });
  try {
    const opened: Subgraph[] = [];
    for (const definition of subgraphs) opened.push(await openSubgraph(definition, { store, log: openLog('sample') }));
    if (streets === undefined) return;
    const loaded = await loadSample({ store, subgraphs: opened }, { streets, stopping }, showLoading);
    say('sample', loaded === 0 ? 'is there already' : `${loaded} communities of synthetic people and deeds loaded`);
  } finally {
    await store.close();
  }
}

/** The subgraphs, then the gateway that is told where they are. */
async function startProcesses(options: DistributedOptions, parts: Part[]): Promise<string> {
  const shared = {
    DATABASE_URL: options.databaseUrl,
    DATA_DIR: options.dataFolder,
    INTERNAL_SECRET: randomBytes(32).toString('hex'),
    CURSOR_SECRET: randomBytes(32).toString('hex'),
    ...(options.natsUrl === undefined ? {} : { NATS_URL: options.natsUrl }),
  };
  const addresses: Record<string, string> = {};
  for (const { name } of subgraphs) {
    options.stopping.throwIfAborted();
    const child = await startChild(`@microgrid/${name}/main`, {
      ...shared,
      HOST: '127.0.0.1',
      PORT: '0',
      METRICS_PORT: '',
    });
    parts.push({ ...child, name });
    addresses[variableOf(name, 'URL')] = child.address;
    say(name, child.address);
  }
  const gateway = await startChild('@microgrid/gateway/main', { ...shared, ...addresses, PORT: String(options.port) });
  parts.push({ ...gateway, name: 'gateway' });
  return gateway.address;
}
